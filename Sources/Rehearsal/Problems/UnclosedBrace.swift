import SourceText

/// A brace that opens a place and never closes it.
struct UnclosedBrace: Problem {
  let span: Span

  var wording: Wording {
    Wording(
      "a place in a line begins with { and ends with }",
      label: "this brace is never closed",
      help: "write } where the place ends, or \\{ if the brace itself is said",
      consequence: "the line could not be compared")
  }

  static let page = ProblemPage(
    code: "unclosed-brace",
    title: "a brace is never closed",
    explanation: """
      {*} stands for any text, {name} for some text that is the same wherever the name comes again, and \
      {name:/[0-9]+/} for text of a certain form, whose pattern ends with /}. If the bot really says a brace, write a \
      backslash before it.
      """,
    example: """
      lang: en
      ---
      Your number is {ticket.
      """)
}
