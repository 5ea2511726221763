import SourceText

/// A closing brace that closes nothing.
struct StrayBrace: Problem {
  let span: Span
  /// The brace that most likely ended a block too early.
  let suspect: Span?

  var wording: Wording {
    Wording(
      "every \"}\" closes a \"{\"", label: "no block is open here",
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
