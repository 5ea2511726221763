import SourceText

/// Two parts of a node that touch.
struct MissingSpace: Problem {
  let span: Span

  var wording: Wording {
    Wording(
      "a space stands between the parts of a node", label: "a space is missing before this",
      help: "put a space here; a quote that belongs to a text is written \\\"",
      consequence: "nobody could say where one part ends and the next begins")
  }

  static let page = ProblemPage(
    code: "missing-space",
    title: "two parts of a node touch",
    explanation: """
      Name, arguments and properties are separated by spaces. Where they touch, a space was forgotten, or a quote \
      that belongs to the text ended the string too early; inside a string it is written \\".
      """,
    example: """
      go "health"when="urgent"
      """)
}
