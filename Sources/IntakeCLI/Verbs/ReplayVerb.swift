import DialogModel
import FrontDesk
import Service
import SourceText
import StrictJSON

extension Verb {
  static let replay = Verb(
    name: "replay",
    summary: "decide a recorded conversation again, and compare",
    operands: "FILE.jsonl | CONVERSATION",
    arity: 1...1,
    flags: [.dialogs, .dialog, .keptStore],
    details: [
      """
      FILE.jsonl was written by \"intake chat --record FILE.jsonl\"; \"-\" is standard input. What the person typed is \
      taken from it, and everything else is worked out anew with the dialog as it is now. Each turn that comes out \
      differently is shown with both sides.
      """,
      """
      CONVERSATION, such as c8, is taken from the store, and follows its own dialog where --dialog names none.
      """,
    ],
    examples: [
      Example(command: "intake replay talk.jsonl", effect: "does today's dialog still say the same?"),
      Example(command: "intake replay c8", effect: "a conversation that the store keeps"),
      Example(command: "intake replay --dialog hotel-desk talk.jsonl", effect: "a conversation of another desk"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "every turn came out as it was recorded"),
      Outcome(code: .findings, meaning: "a turn came out differently, or the file is no record"),
      Outcome(code: .environment, meaning: "the file is missing or cannot be read"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let path = invocation.operands[0]
      var id = ConversationID(path)
      if id != nil, try isFile(path) { id = nil }
      let lines = if let id { try keptLines(id, invocation) } else { try recordLines(path) }
      let dialog = try dialog(of: lines.first?.value, isKept: id != nil, invocation, &console)
      var number = lines.first?.number ?? 1
      do throws(Replay.Refusal) {
        var replay = try Replay(lines.first?.value ?? .null, following: Edition(dialog))
        if !replay.isSameEdition {
          console.say("note: the dialog was changed after this conversation was recorded\n")
        }
        var isSame = true
        for line in lines.dropFirst() {
          number = line.number
          for difference in try replay.next(line.value) {
            isSame = false
            console.write("turn \(difference.turn), \(difference.part.rawValue):\n")
            console.write("  - \(difference.recorded)\n  + \(difference.decided)\n")
          }
        }
        console.say("\(replay.turns) turns replayed, \(isSame ? "all alike" : "not all alike")\n")
        return isSame ? .fine : .findings
      } catch {
        throw Stop(code: .findings, sentence: "\(path), line \(number): \(error.sentence)", help: error.help)
      }
    })

  /// A file may have the name of a conversation, and then it is the file.
  private static func isFile(_ path: String) throws(Stop) -> Bool {
    do {
      return try Files.kind(of: path) != nil
    } catch {
      throw .obstacle(error)
    }
  }

  private static func keptLines(
    _ id: ConversationID, _ invocation: Invocation
  ) throws(Stop) -> [(number: Int, value: JSONValue)] {
    let door = try StoreDoor(invocation)
    defer { door.close() }
    let lines = try door.lines(.record(id, from: 0))
    guard !lines.isEmpty else {
      throw Stop(code: .findings, sentence: "nothing is kept of \(id)", help: "intake tickets names conversations")
    }
    return lines.enumerated().map { ($0.offset + 1, $0.element) }
  }

  private static func dialog(
    of opening: JSONValue?, isKept: Bool, _ invocation: Invocation, _ console: inout Console
  ) throws(Stop) -> Dialog {
    if isKept, invocation.value(of: .dialog) == nil, let name = opening?.object?["dialog"]?.string,
      let dialog = try invocation.dialogsAtHand().first(where: { $0.name.value == name })
    {
      return dialog
    }
    return try invocation.chosenDialog(&console)
  }

  /// The values in a file with their lines, counted from 1; blank lines hold none.
  private static func recordLines(_ path: String) throws(Stop) -> [(number: Int, value: JSONValue)] {
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path)
    } catch {
      throw .obstacle(error)
    }
    var values: [(Int, JSONValue)] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do throws(JSONFault) {
        values.append((index + 1, try JSONReader.read(line, within: .record)))
      } catch {
        throw Stop(
          code: .findings, sentence: "\(path), line \(index + 1): \(error)",
          help: "a record holds one JSON object a line, as intake chat --record writes it")
      }
    }
    return values
  }
}

extension Replay.Refusal {
  fileprivate var sentence: String {
    switch self {
    case .noOpening: "this does not open a conversation"
    case .otherDialog(let name): "this conversation followed the dialog \"\(name)\""
    case .otherLanguage(let tag): "this conversation began in \"\(tag)\", which the dialog does not speak"
    case .noTurn: "this is no turn of the conversation"
    }
  }

  fileprivate var help: String? {
    switch self {
    case .otherDialog(let name): "write --dialog \(name)"
    case .noOpening, .noTurn: "a record is written by intake chat --record FILE.jsonl"
    case .otherLanguage: nil
    }
  }
}
