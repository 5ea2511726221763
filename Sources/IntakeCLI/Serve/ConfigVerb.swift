extension Verb {
  private static let origin = Flag.plain("origin", help: "tell for each setting where it comes from")

  static let config = Verb(
    name: "config",
    summary: "what is settled for a server, and by whom",
    operands: "show",
    arity: 1...1,
    flags: [origin, .config] + Setting.all.map(\.flag),
    details: [
      """
      Flags go before variables, variables before the file of --config, and all of them before what holds by itself. \
      "intake serve --check-config" looks at the dialogs, too.
      """
    ],
    examples: [
      Example(command: "intake config show", effect: "every setting of a server"),
      Example(
        command: "intake config show --origin --config intake.kdl", effect: "and which line of which file says so"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "here it is"),
      Outcome(code: .findings, meaning: "a setting in the file or in a variable is none"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      guard invocation.operands == ["show"] else {
        throw .misuse(
          "intake config does not know what to do with \"\(invocation.operands[0])\"", help: "intake config show")
      }
      console.write(TextColumn.table(try Settings(invocation).rows(withOrigin: invocation.has(origin))))
      return .fine
    })
}
