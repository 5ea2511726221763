import SourceText

/// Something that follows a block on the same line.
struct TextBehindBlock: Problem {
  let span: Span
  let isBlock: Bool

  var wording: Wording {
    isBlock
      ? Wording(
        "a node has at most one block", label: "this is its second",
        help: "strike one of them out with /-, or put both into one",
        consequence: "nothing in this block would count")
      : Wording(
        "a node ends behind its block", label: "this stands behind it, on the same line",
        help: "begin a new line here, or move it before the block",
        consequence: "nobody could say which node it belongs to")
  }

  static let page = ProblemPage(
    code: "text-behind-block",
    title: "something follows a block on its line",
    explanation: """
      Arguments and properties stand before the block of their node; behind the "}" the node is over. The next \
      node begins on a new line, or behind a ";". This also holds where the block is struck out with /-.
      """,
    example: """
      on "healthy" { go "self-help" } weight=2
      """)
}
