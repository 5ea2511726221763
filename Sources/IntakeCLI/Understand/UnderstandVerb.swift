extension Verb {
  static let understand = Verb(
    name: "understand",
    summary: "measure how well utterances are understood",
    operands: "",
    arity: 0...0,
    flags: EntityTrial.flags + [.json],
    details: [EntityTrial.details],
    examples: [
      Example(command: "intake understand --entities times.jsonl --json", effect: "how many marked times are found?")
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "the figures were printed"),
      Outcome(code: .findings, meaning: "a line of the file cannot be read"),
      Outcome(code: .environment, meaning: "the file is missing or cannot be read"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      guard let path = invocation.value(of: EntityTrial.entities) else {
        throw .misuse("intake understand needs --entities FILE.jsonl", help: "intake help understand shows examples")
      }
      return try EntityTrial.run(path, invocation, &console)
    })
}
