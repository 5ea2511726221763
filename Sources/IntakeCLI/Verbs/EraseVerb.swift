import Service
import Storage
import StrictJSON

extension Verb {
  private static let request = Flag(
    name: "request", value: Flag.Value(placeholder: "ID", words: []), help: "your name for the wish, which is noted")
  private static let yes = Flag.plain("yes", help: "do not ask")

  static let erase = Verb(
    name: "erase",
    summary: "forget somebody for good",
    operands: "",
    arity: 0...0,
    flags: [.keptStore, .conv, .bridge, .user, .email, request, yes, .answerJSON],
    details: [
      """
      Takes everything that was said in the conversations that are meant, with their tickets and codes, out of the store \
      and its log. What stays is a note with the request, the time and the numbers of what went, and the key of each \
      ticket, so that whoever got it can be asked to forget it too. Copies made by intake backup are yours to take away; \
      when one is restored beside the file erased.jsonl, it forgets again.
      """
    ],
    examples: [
      Example(command: "intake erase --conv c8 --request er_77", effect: "one conversation"),
      Example(
        command: "intake erase --email ana@example.com --request er_78 --yes", effect: "all of one person"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "it is gone, or there was nothing"),
      Outcome(code: .findings, meaning: "you did not say yes"),
      Outcome(code: .environment, meaning: "there is no store, or it cannot be opened"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      guard let whom = try invocation.somebody() else {
        throw .misuse(
          "intake erase needs to know whom to forget", help: "write --conv, --bridge with --user, or --email")
      }
      guard let request = invocation.value(of: request), !request.isEmpty, request.utf8.count <= 200 else {
        throw .misuse("intake erase needs a name for the request", help: "write --request er_77; it is kept as a note")
      }
      if !invocation.has(yes) { try ask(&console) }
      let door = try StoreDoor(invocation)
      defer { door.close() }
      let answer = try door.ask(.erase(whom, request: request))
      if invocation.has(.answerJSON) {
        console.write(JSONWriter.text(answer) + "\n")
      } else {
        console.write(sentence(answer.object ?? JSONObject()))
      }
      return .fine
    })

  private static func ask(_ console: inout Console) throws(Stop) {
    console.say("This cannot be undone. Type yes to go on: ")
    let answer: [UInt8]
    do {
      answer = try Descriptor.standardInput().read(atMost: 64)
    } catch {
      throw .obstacle(FileTrouble(attempt: .read, path: "-", reason: error))
    }
    guard Array("yes\n".utf8) == answer || Array("yes\r\n".utf8) == answer else {
      throw Stop(code: .findings, sentence: "nothing was erased", help: "--yes goes on without being asked")
    }
  }

  private static func sentence(_ answer: JSONObject) -> String {
    let conversations = (answer["conversations"]?.array ?? []).compactMap(\.string)
    let request = answer["request"]?.string ?? ""
    guard !conversations.isEmpty else { return "Nothing of this is kept, so there was nothing to erase.\n" }
    let tickets = (answer["tickets"]?.array ?? []).compactMap(\.string)
    let turns = answer["turns"]?.integer ?? 0
    var text = "Erased for \(request): \(conversations.joined(separator: ", ")), \(turns) turns"
    if !tickets.isEmpty { text += "\nTickets that whoever got them must forget: \(tickets.joined(separator: ", "))" }
    return text + "\n"
  }
}
