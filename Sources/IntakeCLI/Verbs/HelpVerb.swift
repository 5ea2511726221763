extension Verb {
  static let help = Verb(
    name: "help",
    summary: "show how intake is used",
    operands: "[VERB | TOPIC]",
    arity: 0...1,
    flags: [],
    details: [],
    examples: [
      Example(command: "intake help check", effect: "one verb, with examples"),
      Example(command: "intake help exit-codes", effect: "what the number at the end means"),
      Example(command: "intake help environment", effect: "the variables that intake reads"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "help was shown"),
      Outcome(code: .misuse, meaning: "there is no such verb or topic"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      console.write(try helpPage(named: invocation.operands.first).text(bold: console.output.isColoured))
      return .fine
    })

  private static func helpPage(named name: String?) throws(Stop) -> HelpPage {
    let manual = Manual.intake
    guard let name else { return .overview(manual) }
    if let verb = manual.verbs.first(where: { $0.name == name }) { return .verb(verb) }
    if let topic = manual.topics.first(where: { $0.name == name }) { return .topic(topic) }
    let names = manual.verbs.map { $0.name } + manual.topics.map { $0.name }
    throw .misuse(
      "there is no verb or topic \"\(name)\"",
      help: Stop.guess(name, among: names) ?? "intake help lists both")
  }
}
