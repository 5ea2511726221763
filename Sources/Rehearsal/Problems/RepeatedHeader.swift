import SourceText

/// A name that stands twice above `---`.
struct RepeatedHeader: Problem {
  let span: Span
  let name: String
  let first: Span

  var wording: Wording {
    Wording(
      "the header settles each thing once",
      label: "\(name.quoted) was settled already",
      help: name == "lang"
        ? "write the languages in one line, with commas between them" : "delete one of the two lines",
      consequence: "only the first of them would count",
      elsewhere: Wording.Elsewhere(first, "it stands here as well"))
  }

  static let page = ProblemPage(
    code: "repeated-header",
    title: "a line of the header stands twice",
    explanation: """
      Each name stands once above the line ---, so that nobody has to know which of two lines counts. Several languages \
      stand in one line, as in "lang: en, ja". Only "given health." can stand several times, once for each service.
      """,
    example: """
      lang: en
      lang: ja
      ---
      > email
      """)
}
