import SourceText

/// A check of a slot which the dialog does not have.
struct TalkUnknownSlot: Problem {
  let span: Span
  let name: String
  /// Whether the check is about the open question, which can also be one of a table.
  let isQuestion: Bool
  /// Every name that could stand there.
  let known: [String]

  var wording: Wording {
    Wording(
      isQuestion ? "a question is about a slot or a table of the dialog" : "only a slot of the dialog can be looked at",
      label: isQuestion ? "nothing that is asked for is named \(name.quoted)" : "no slot is named \(name.quoted)",
      help: Suggestion.help(for: name, among: known, otherwise: "delete the check"),
      consequence: "the check could never hold")
  }

  static let page = ProblemPage(
    code: "talk-unknown-slot",
    title: "a talk looks at a slot that the dialog does not have",
    explanation: """
      "= slot NAME: value" and "= asks: NAME" use the names that the dialog gives to its slots, letter by letter. Usually \
      the name is misspelt here, or the slot was renamed and this talk was forgotten.
      """,
    example: TalkPages.exampleDialog + """
      ---
      Can you use it?
      = asks: usabel
      """)
}
