import SourceText

/// A check of a step which the dialog does not have.
struct TalkUnknownStep: Problem {
  let span: Span
  let name: String
  /// Every step that there is.
  let known: [String]

  var wording: Wording {
    Wording(
      "a talk stands in one of the dialog's steps",
      label: "no step is named \(name.quoted)",
      help: Suggestion.help(for: name, among: known, otherwise: "delete the check"),
      consequence: "the check could never hold")
  }

  static let page = ProblemPage(
    code: "talk-unknown-step",
    title: "a talk looks for a step that the dialog does not have",
    explanation: """
      "= step: NAME" and "= visited: NAME, NAME" use the names that the dialog gives to its steps, letter by letter. \
      Usually the name is misspelt here, or the step was renamed and this talk was forgotten.
      """,
    example: TalkPages.exampleDialog + """
      ---
      Can you use it?
      = step: helo
      """)
}
