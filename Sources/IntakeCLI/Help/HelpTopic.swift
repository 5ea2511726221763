/// A page of help that belongs to no single verb.
struct HelpTopic: Sendable {
  let name: String
  /// One line in the list of topics.
  let summary: String
  let introduction: String
  let heading: String
  let rows: [TableRow]
}

extension HelpTopic {
  static let environment = HelpTopic(
    name: "environment",
    summary: "the variables that intake reads",
    introduction: """
      Flags go before variables. Whether the output is painted is decided by the first of these that speaks: \
      --color, NO_COLOR, CLICOLOR_FORCE, and at last whether the output is a terminal.
      """,
    heading: "VARIABLES",
    rows: [
      TableRow("INTAKE_STORE", "the folder in which talks are kept, or \"memory\"; --store goes before it"),
      TableRow("XDG_STATE_HOME, HOME", "where that folder is if nobody names it, as intake/ or .local/state/intake/"),
      TableRow(
        "INTAKE_CONFIG, INTAKE_CHAT, …", "what intake serve is told, named as its flags are; flags go before them"),
      TableRow("NO_COLOR", "not empty: nothing is painted (https://no-color.org)"),
      TableRow("CLICOLOR_FORCE", "not empty and not 0: the output is painted also in a pipe"),
      TableRow("TERM", "\"dumb\": the terminal cannot paint"),
      TableRow("LC_ALL, LC_MESSAGES, LANG", "the language that a chat begins in, the first that is set"),
    ])

  static let exitCodes = HelpTopic(
    name: "exit-codes",
    summary: "what the number at the end means",
    introduction: "The same for every verb; \"intake help VERB\" says more for each of them.",
    heading: "CODES",
    rows: ExitCode.allCases.map { TableRow("\($0.rawValue)", $0.meaning) })
}
