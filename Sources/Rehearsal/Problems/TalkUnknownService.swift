import SourceText

/// A report about a service which the dialog does not have.
struct TalkUnknownService: Problem {
  let span: Span
  let name: String
  /// Every service that there is.
  let known: [String]

  var wording: Wording {
    Wording(
      "only a service of the dialog can have its health told",
      label: "no service is named \(name.quoted)",
      help: Suggestion.help(for: name, among: known, otherwise: "delete the line, since the dialog looks up no health"),
      consequence: "nobody would hear of it")
  }

  static let page = ProblemPage(
    code: "talk-unknown-service",
    title: "a talk tells the health of a service that the dialog does not have",
    explanation: """
      "given health.NAME: known_issue" and "! health NAME: healthy" use the names that the dialog gives with "service", \
      and not the names by which a feed knows them.
      """,
    example: TalkPages.exampleDialog + """
      given health.teams: known_issue
      ---
      Can you use it?
      """)
}
