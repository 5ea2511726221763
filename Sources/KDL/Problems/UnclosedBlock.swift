import SourceText

/// A block without its closing brace, told at the opening brace that most likely lacks it.
struct UnclosedBlock: Problem {
  let span: Span
  /// The brace that closed it by count, and by its indentation belongs to another block.
  let closing: Span?

  var wording: Wording {
    Wording(
      "a block that begins with \"{\" ends with \"}\"",
      label: "this block is not closed",
      help: "write } on a line of its own at the end of this block",
      consequence: closing == nil
        ? "everything up to the end of the file would belong to this block"
        : "the lines behind this block would belong to it as well",
      elsewhere: closing.map { Wording.Elsewhere($0, "by its indentation, this brace closes an outer block") })
  }

  static let page = ProblemPage(
    code: "unclosed-block",
    title: "a block has no closing brace",
    explanation: """
      The file ended while a block was still open. Counting cannot tell which block lacks its "}", so the \
      indentation is used to guess: the block that is pointed at was closed by a brace that stands further to \
      the left, or by none at all. Add "}" where the block is meant to end.
      """,
    example: """
      step "opening" {
          go "health" {
              when "urgent"
      }
      """)
}
