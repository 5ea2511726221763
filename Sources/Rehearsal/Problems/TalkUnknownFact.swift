import SourceText

/// A fact of the house which the dialog does not have.
struct TalkUnknownFact: Problem {
  let span: Span
  let name: String
  /// Every fact that there is.
  let known: [String]

  var wording: Wording {
    Wording(
      "only a fact of the dialog can be other in a talk",
      label: "nothing is given as \(name.quoted)",
      help: Suggestion.help(for: name, among: known, otherwise: "delete the line, since the dialog is given no facts"),
      consequence: "nobody would hear of it")
  }

  static let page = ProblemPage(
    code: "talk-unknown-fact",
    title: "a talk gives a fact of the house that the dialog does not have",
    explanation: """
      "given house.name: Other House" plays a talk as if the dialog said so with "given", and "(nothing)" as if nobody \
      had written it down. The name must be one of the dialog's own.
      """,
    example: TalkPages.exampleDialog + """
      given desk.phone: 555-0100
      ---
      Can you use it?
      """)
}
