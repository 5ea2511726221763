import SourceText

/// A check that says what to look at and not what to find.
struct EmptyCheck: Problem {
  let span: Span
  let name: String

  var wording: Wording {
    Wording(
      "a check says what must be found",
      label: "nothing stands behind \(name.quoted)",
      help: name.hasPrefix("slot ")
        ? "write the value behind the colon, or \("open".quoted) for a slot that was not filled yet"
        : "write the value behind the colon, or {*} for any",
      consequence: "the check could never fail")
  }

  static let page = ProblemPage(
    code: "empty-check",
    title: "a check lacks its value",
    explanation: """
      Behind the colon stands what must be found when the turn is over. Whatever may differ from run to run is written \
      as {*}. A slot that nobody asked for yet is "open", and one whose value the customer did not know is "unknown".
      """,
    example: """
      lang: en
      ---
      > email
      = step:
      """)
}
