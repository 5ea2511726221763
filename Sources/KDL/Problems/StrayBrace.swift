import SourceText

/// A closing brace that closes nothing.
struct StrayBrace: Problem {
  let span: Span
  /// The brace that most likely ended a block too early.
  let suspect: Span?

  var wording: Wording {
    Wording(
      "every \"}\" closes a \"{\"", label: "no block is open here",
      help: suspect == nil ? "delete it" : "delete the one of the two braces that is too many",
      consequence: suspect == nil
        ? "a block above could end earlier than it seems" : "what stands between the two would be outside the block",
      elsewhere: suspect.map { Wording.Elsewhere($0, "by its indentation, this brace closed a block too early") })
  }

  static let page = ProblemPage(
    code: "stray-brace",
    title: "a closing brace is left over",
    explanation: """
      All blocks were closed already where this "}" stands. Either it is one too many, or a block was closed \
      earlier than it seems; where the indentation shows such a place, it is named too.
      """,
    example: """
      step "opening" {
          go "health" }
      }
      """)
}
