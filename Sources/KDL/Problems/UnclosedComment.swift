import SourceText

/// A comment that swallows the rest of the file.
struct UnclosedComment: Problem {
  let span: Span
  /// How many comments are open where the file ends, one inside the other.
  let open: Int

  var wording: Wording {
    Wording(
      "a comment that begins with \"/*\" ends with \"*/\"",
      label: open == 1
        ? "everything from here on is a comment" : "\(open) comments begin here or behind this, and are not closed",
      help: open == 1
        ? "write */ where the comment is meant to end" : "write */ \(open) times where the comments are meant to end",
      consequence: "not one line behind this would count")
  }

  static let page = ProblemPage(
    code: "unclosed-comment",
    title: "a comment is not closed",
    explanation: """
      A comment that begins with "/*" reaches to its "*/". Comments of this kind can stand inside each other, so \
      every "/*" inside needs a "*/" too. For a single line, "//" is simpler: it ends with the line.
      """,
    example: """
      step "opening"
      /* the old way /* with two */
      step "health"
      """)
}
