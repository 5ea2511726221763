import CivilTime
import DialogModel
import Service
import SourceText
import Storage
import StrictJSON

extension Verb {
  static let status = Verb(
    name: "status",
    summary: "what is kept, and who holds it",
    operands: "",
    arity: 0...0,
    flags: [.keptStore, .answerJSON],
    details: [
      """
      Asks the instance that holds the store, where one runs, and looks into the store itself where none does. Nothing \
      that anybody said is shown.
      """
    ],
    examples: [
      Example(command: "intake status", effect: "the store that chats use by themselves"),
      Example(command: "intake status --json | jq .tickets.ready", effect: "how many tickets wait"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "here it is, or there is no store yet"),
      Outcome(code: .environment, meaning: "the store cannot be opened, or its holder does not answer"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      guard let door = try StoreDoor(ifThere: invocation) else {
        let folder = try StoreDoor.folder(of: invocation)
        let nothing: JSONValue = ["store": .string(folder), "instance": .null, "conversations": .null]
        console.write(
          invocation.has(.answerJSON) ? JSONWriter.text(nothing) + "\n" : "store  \(folder) (none yet)\n")
        return .fine
      }
      defer { door.close() }
      var answer = try door.ask(.status).object ?? JSONObject()
      answer.append("selfHelp", .array(try effects(door).counts.map(\.json)))
      if invocation.has(.answerJSON) {
        console.write(JSONWriter.text(statusJSON(answer, heldBy: door.holder)) + "\n")
      } else {
        console.write(TextColumn.table(statusRows(answer, heldBy: door.holder)))
      }
      return .fine
    })

  /// What came of self-help in all conversations, asked for page by page.
  private static func effects(_ door: StoreDoor) throws(Stop) -> SelfHelpEffects {
    var effects = SelfHelpEffects()
    var position: ConversationID?
    repeat {
      let answer = try door.ask(.selfHelp(after: position)) { line in
        if let count = SelfHelpEffects.Count(line) { effects.add(count) }
      }
      position = answer.object?["next"]?.string.flatMap { ConversationID($0) }
    } while position != nil
    return effects
  }

  /// Whoever opens the store for a moment is no instance.
  private static func statusJSON(_ answer: JSONObject, heldBy holder: (process: Int, version: String)?) -> JSONValue {
    var object = JSONObject([
      ("store", answer["store"] ?? .null),
      (
        "instance",
        holder.map {
          ["process": .integer($0.process), "version": .string($0.version), "connected": answer["connected"] ?? 0]
        } ?? .null
      ),
    ])
    for member in answer.members where !["store", "process", "version", "connected"].contains(member.name) {
      object.append(member.name, member.value)
    }
    return .object(object)
  }

  private static func statusRows(
    _ answer: JSONObject, heldBy holder: (process: Int, version: String)?
  ) -> [TableRow] {
    func number(_ name: String, in object: JSONObject?) -> Int { object?[name]?.integer ?? 0 }
    let tickets = answer["tickets"]?.object
    let states = Handoff.State.allCases.map { "\(number($0.rawValue, in: tickets)) \($0.words)" }
    let bytes = answer["bytes"]?.object
    let instance = holder.map {
      "process \($0.process), intake \($0.version), \(number("connected", in: answer)) in a conversation"
    }
    return [
      TableRow("store", VisibleText.of(answer["store"]?.string ?? "")),
      TableRow("instance", instance ?? "none runs"),
      TableRow("conversations", "\(number("conversations", in: answer)), \(number("open", in: answer)) of them open"),
      TableRow("turns", "\(number("turns", in: answer))"),
      TableRow("tickets", states.joined(separator: "; ")),
      TableRow("oldest waiting", answer["oldestWaiting"]?.string?.withoutFraction ?? "none"),
    ] + selfHelpRows(answer) + [
      TableRow("erasures", "\(number("erasures", in: answer))"),
      TableRow("bytes", "\(number("store", in: bytes)) in the store, \(number("log", in: bytes)) in its log"),
      TableRow(
        "versions",
        "intake \(Intake.version), schema \(number("schema", in: answer)), SQLite \(answer["sqlite"]?.string ?? "")"),
    ]
  }
}

extension Verb {
  /// One row for each article and language in which it was offered.
  private static func selfHelpRows(_ answer: JSONObject) -> [TableRow] {
    (answer["selfHelp"]?.array ?? []).compactMap { SelfHelpEffects.Count($0) }.map { count in
      TableRow(
        "self-help",
        "\(VisibleText.of(count.article)), \(count.language): offered \(count.offered), "
          + "solved \(count.solved), not solved \(count.unsolved)")
    }
  }
}

extension String {
  /// A moment to the second, as people read it.
  var withoutFraction: String {
    guard let point = firstIndex(of: "."), let zone = lastIndex(of: "Z"), point < zone else { return self }
    return String(self[..<point] + self[zone...])
  }
}

extension Flag {
  /// What verbs with readable output call it that have no other formats.
  static let answerJSON = plain("json", help: "write JSON, for programs")
}
