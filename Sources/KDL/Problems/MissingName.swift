import SourceText

/// A node that begins with something else than its name.
struct MissingName: Problem {
  enum Found: Equatable {
    case block
    case number(String)
    case keyword(String)
  }

  let span: Span
  let found: Found

  var wording: Wording {
    switch found {
    case .block:
      Wording(
        "a block stands behind the name of its node", label: "no name stands before this",
        help: "move the { up, to the end of the line that it belongs to",
        consequence: "the lines in this block would belong to nothing")
    case .number(let written):
      Wording(
        "a node begins with its name", label: "this begins like a number",
        help: "write \"\(written)\" in quotes if it is a name",
        consequence: "nobody could say what this line is about")
    case .keyword:
      Wording(
        "a node begins with its name", label: "this is a value", help: "write the name before it",
        consequence: "the value would belong to nothing")
    }
  }

  static let page = ProblemPage(
    code: "missing-name",
    title: "a node has no name",
    explanation: """
      Every node begins with its name; arguments, properties and the block stand behind it. A block also begins on \
      the line of its name, so a "{" alone on the next line has none. A name that begins like a number stands in \
      quotes.
      """,
    example: """
      step "opening"
      {
          go "health"
      }
      """)
}
