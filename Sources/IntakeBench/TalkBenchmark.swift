import ConversationEngine
import DialogLanguage
import DialogModel
import EmbeddedDialogs
import FrontDesk
import Rehearsal
import SourceText
import Understanding

/// How fast talks are played: the 500 of random customers at the desks that we ship, one after the other.
enum TalkBenchmark {
  private static let talks = 500
  private static let rounds = 5

  /// Prints one line a figure.
  static func run() {
    let dialogs = shippedDialogs()
    let editions = dialogs.map { Edition($0) }
    for dialog in dialogs { reportPreparing(dialog) }
    for edition in editions { reportLongLines(edition) }
    let scripts = (0..<talks).map { script(seed: UInt64($0), with: editions[$0 % editions.count]) }
    let turns = scripts.reduce(0) { $0 + $1.heard.count }
    var kept = 0
    let medians = Rounds.medians(
      of: rounds,
      [
        { for script in scripts { kept &+= TalkReader.read(script.file, as: FileID(index: 0)).talk.items.count } },
        { for script in scripts { kept &+= script.play() } },
        {
          for script in scripts {
            for (line, listening) in script.heard {
              kept &+= script.edition.reader.read(line, in: listening).readings.count
            }
          }
        },
      ])
    let bytes = scripts.reduce(0) { $0 + $1.file.bytes.count }
    print("talks: \(talks) of \(bytes) bytes, \(turns) lines of customers, median of \(rounds) interleaved rounds")
    let perSecond = Double(talks) / medians[1].inSeconds
    print(
      "  play and compare: \(Rounds.rounded(perSecond)) talks/s, \(Rounds.rounded(medians[1].inSeconds * 1_000)) ms all"
    )
    Rounds.report(
      medians, as: ["read the talk", "play and compare, all in all", "understand the line, once"], each: "a line",
      of: turns)
    precondition(kept != 0, "every result was used")
  }

  private static func reportPreparing(_ dialog: Dialog) {
    var kept = 0
    let medians = Rounds.medians(
      of: rounds,
      [
        { kept &+= Playbook(dialog).dialog.slots.count },
        { kept &+= UtteranceReader(dialog).read("x", in: Listening(language: 0, question: .nothing)).text.count },
      ])
    print("prepare \(dialog.name.value):")
    Rounds.report(medians, as: ["playbook", "words of all languages"], each: "once", of: 1)
    precondition(kept != 0, "every result was used")
  }

  /// The longest lines that anybody may send, of the kinds that cost most.
  private static func reportLongLines(_ edition: Edition) {
    let pieces = ["a", "1 ", "全", "e\u{301}", "not yes ", "a@b.c "]
    let listening = Stage(edition).present.listening
    var kept = 0
    let medians = Rounds.medians(
      of: rounds,
      pieces.map { piece in
        let line = String(repeating: piece, count: 16_384 / piece.utf8.count)
        return { kept &+= edition.reader.read(line, in: listening).text.count }
      })
    print("understand 16 KB at the first question of \(edition.playbook.name):")
    Rounds.report(medians, as: pieces.map { "\"\($0)\"" }, each: "a line", of: 1)
    precondition(kept != 0, "every result was used")
  }

  /// A dialog that we ship, made ready.
  static func edition(named name: String) -> Edition {
    guard let dialog = shippedDialogs().first(where: { $0.name.value == name }) else {
      preconditionFailure("we ship a dialog \(name)")
    }
    return Edition(dialog)
  }

  private static func shippedDialogs() -> [Dialog] {
    var folders: [(name: Substring, files: [SourceFile])] = []
    for file in EmbeddedDialogs.files where file.path.hasSuffix(".kdl") {
      let name = file.path.prefix { $0 != "/" }
      if folders.last?.name != name { folders.append((name, [])) }
      folders[folders.count - 1].files.append(SourceFile(path: file.path, text: file.text))
    }
    let shared = folders.first { $0.name == "texts" }?.files ?? []
    let dialogs = folders.filter { $0.name != "texts" }.map { DialogFolder(path: String($0.name), files: $0.files) }
    return ShelfReading.read(dialogs, sharedTexts: shared).dialogs
  }

  /// A talk as a file, and what was heard in it.
  private struct Script {
    let edition: Edition
    let file: SourceFile
    let heard: [(line: String, Listening)]

    /// Plays and compares; the number of turns.
    func play() -> Int {
      let talk = TalkReader.read(file, as: FileID(index: 0)).talk
      let plays = TalkPlayer(edition) { _ in "" }.play(talk, in: file, at: file.path)
      precondition(plays.allSatisfy(\.result.hasPassed), "a talk that was written down passes")
      return plays[0].performance.turns.count
    }
  }

  private static func script(seed: UInt64, with edition: Edition) -> Script {
    let (performance, header) = Fuzzing(edition).performance(seed: seed, atMost: 40)
    let text = TalkWriter.text(
      of: RecordedTalk(performance, header: header), volatile: RecordedTalk.volatile(in: performance))
    var heard: [(String, Listening)] = []
    for (before, turn) in zip(performance.turns, performance.turns.dropFirst()) {
      if let line = turn.line { heard.append((line, before.conversation.listening)) }
    }
    return Script(edition: edition, file: SourceFile(path: "\(seed).talk", text: text), heard: heard)
  }
}
