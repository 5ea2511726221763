import SourceText

/// A line that is never done.
struct UnreachableLine: Problem {
  let span: Span
  let step: String
  /// The line behind which nothing is done.
  let leaving: Span

  var wording: Wording {
    Wording(
      "a line must be able to be done",
      label: "step \(step.quoted) has been left before this",
      help: "move this line up, give the line above a \("when".quoted), or take one of them out",
      consequence: "customers never come to this line",
      elsewhere: Wording.Elsewhere(leaving, "this line always leaves the step"))
  }

  static let page = ProblemPage(
    code: "unreachable-line", gravity: .warning,
    title: "a line is never done",
    explanation: """
      The lines of a step are done from top to bottom. A "go", "end", "person" or "return" without "when" \
      always leaves the step, so nothing behind it is ever done. Usually that line should stand last, or lacks \
      its "when".
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          end "informed"
          say "hello"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
