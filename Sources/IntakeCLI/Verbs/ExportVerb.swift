import Service
import Storage
import StrictJSON

extension Verb {
  static let export = Verb(
    name: "export",
    summary: "write out what is kept of a conversation",
    operands: "[CONVERSATION]",
    arity: 0...1,
    flags: [.keptStore, .bridge, .user, .email],
    details: [
      """
      The same lines as intake chat --record FILE.jsonl writes: how the conversation began, and then one JSON object a \
      turn. For a person, their conversations follow one another, the oldest first.
      """
    ],
    examples: [
      Example(command: "intake export c8 > c8.jsonl", effect: "a record that intake replay can read"),
      Example(command: "intake export --email ana@example.com", effect: "all that one person said"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "here it is"),
      Outcome(code: .findings, meaning: "nothing of this is kept"),
      Outcome(code: .environment, meaning: "there is no store, or it cannot be opened"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      var whom = try invocation.somebody()
      if let operand = invocation.operands.first {
        guard whom == nil else {
          throw .misuse("either a conversation is meant or a person", help: "run it once for each")
        }
        whom = .conversation(try Invocation.conversation(operand))
      }
      guard let whom else {
        throw .misuse(
          "intake export needs a conversation or a person", help: "write intake export c8, or --email ADDRESS")
      }
      let door = try StoreDoor(invocation)
      defer { door.close() }
      var count = 0
      for name in try door.lines(.find(whom)) {
        guard let text = name.string else { continue }
        for line in try door.lines(.record(Invocation.conversation(text), from: 0)) {
          console.write(JSONWriter.text(line) + "\n")
          count += 1
        }
      }
      guard count > 0 else {
        throw Stop(code: .findings, sentence: "nothing of this is kept", help: "intake tickets names conversations")
      }
      return .fine
    })
}
