import SourceText

/// A way back from a step that nobody visits.
struct StrayReturn: Problem {
  let span: Span
  let step: String

  var wording: Wording {
    Wording(
      "\("return".quoted) leads back from a visit",
      label: "no line \("visit".quoted) leads to step \(step.quoted)",
      help: "write visit \(step.quoted) instead of go \(step.quoted) where it is called, or end the step another way",
      consequence: "a customer in step \(step.quoted) would get no further")
  }

  static let page = ProblemPage(
    code: "stray-return",
    title: "a step returns that nobody visits",
    explanation: """
      "visit" does another step and remembers where it came from; "return" goes back there. A step that is \
      reached by "go" has nowhere to return to. Call the step with "visit", or end it with "go", "end" or \
      "person".
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          return
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
