import ConversationEngine
import DialogModel
import FrontDesk
import Rehearsal
import SourceText
import StrictJSON

/// Takes problem statements to a fresh conversation each and looks at which place the article stands that would help.
struct ArticleTrial {
  private let edition: Edition
  private let health: [String: HealthReport]
  /// Parallel to the dialog's languages.
  private(set) var tallies: [Tally]
  private(set) var misses: [String] = []

  /// How often the right article came first, and how often it was among the first three.
  struct Tally: Equatable, Sendable {
    var all = 0
    var first = 0
    var amongThree = 0

    static func + (left: Tally, right: Tally) -> Tally {
      Tally(all: left.all + right.all, first: left.first + right.first, amongThree: left.amongThree + right.amongThree)
    }

    /// Shares, from 0 to 1; nil where nothing was tried.
    var hitAt1: Double? { all > 0 ? Double(first) / Double(all) : nil }
    var hitAt3: Double? { all > 0 ? Double(amongThree) / Double(all) : nil }
  }

  init(_ dialog: Dialog) {
    edition = Edition(dialog)
    health = Dictionary(dialog.services.map { ($0.name.value, .healthy) }) { first, _ in first }
    tallies = dialog.languages.map { _ in Tally() }
  }

  var dialog: Dialog { edition.playbook.dialog }
  var tally: Tally { tallies.reduce(Tally(), +) }

  /// Tries one statement: a first message with the name of an article in "article".
  mutating func take(_ bytes: some Collection<UInt8>) throws(OpeningTrialFault) {
    let line = try OpeningTrialLine(bytes, for: dialog)
    guard case .string(let wanted)? = line.object["article"] else {
      throw OpeningTrialFault(sentence: "\"article\" is the name of an article")
    }
    guard dialog.articles.contains(where: { $0.name.value == wanted }) else {
      throw OpeningTrialFault(sentence: "the dialog has no article \"\(wanted)\"")
    }
    var setting = Stage.Setting()
    setting.language = line.language
    setting.surroundings.actor = line.actor
    setting.health = health
    var stage = Stage(edition, setting)
    stage.say(line.text)
    let order = stage.present.articlesInOrder.map { dialog[$0].name.value }
    tallies[line.language].all += 1
    if order.first == wanted { tallies[line.language].first += 1 }
    if order.prefix(3).contains(wanted) { tallies[line.language].amongThree += 1 }
    guard order.first != wanted else { return }
    let place = order.firstIndex(of: wanted).map { $0 + 1 } ?? 0
    misses.append("\(line.id)  \(wanted) is number \(place), behind \(order.prefix(3).joined(separator: ", "))")
  }
}

extension ArticleTrial {
  private static let nameWidth = 12

  /// A row a language, laid out for people.
  var text: String {
    let names = dialog.languages.map(\.text) + ["all"]
    let rows = zip(names, tallies + [tally]).filter { $0.1.all > 0 }.map { name, tally in
      let pad = String(repeating: " ", count: max(1, Self.nameWidth - name.count))
      return "\(name)\(pad)first \(share(tally.first, tally.all)), among three \(share(tally.amongThree, tally.all))\n"
    }
    return "\(tally.all) problem statements, \(dialog.articles.count) articles\n" + rows.joined()
  }

  private func share(_ part: Int, _ all: Int) -> String {
    let tenths = (part * 1000 + all / 2) / max(1, all)
    return "\(tenths / 10).\(tenths % 10) % (\(part)/\(all))"
  }

  var json: JSONValue {
    var languages = JSONObject()
    for (language, tally) in zip(dialog.languages, tallies) where tally.all > 0 {
      languages.append(language.text, Self.json(tally))
    }
    return ["all": Self.json(tally), "languages": .object(languages)]
  }

  private static func json(_ tally: Tally) -> JSONValue {
    [
      "statements": .integer(tally.all), "hitAt1": tally.hitAt1.map(EntityTrial.decimal) ?? .null,
      "hitAt3": tally.hitAt3.map(EntityTrial.decimal) ?? .null,
    ]
  }
}

extension UnderstandMode {
  private static let sign = Flag.plain(
    "articles", help: "tell at which place the right article stands for the problem statements of the files")

  static let articles = UnderstandMode(
    sign: sign, flags: [.dialogs, .dialog, misses, .json], takesFiles: true,
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      var trial = ArticleTrial(try invocation.chosenDialog(&console))
      var faults = 0
      for path in invocation.operands.isEmpty ? ["-"] : invocation.operands {
        let bytes: [UInt8]
        do throws(FileTrouble) {
          bytes = try Files.read(path)
        } catch {
          throw .obstacle(error)
        }
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where line.contains(where: { $0 > 0x20 }) {
          do throws(OpeningTrialFault) {
            try trial.take(line)
          } catch {
            faults += 1
            console.complain(
              Stop(code: .findings, sentence: "\(path), line \(index + 1): \(error.sentence)", help: nil))
          }
        }
      }
      if invocation.has(misses) { for miss in trial.misses { console.say(miss + "\n") } }
      console.write(invocation.has(.json) ? JSONWriter.text(trial.json) + "\n" : trial.text)
      return faults == 0 ? .fine : .findings
    })
}
