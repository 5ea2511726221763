import SourceText

/// A step to which no way leads.
struct UnreachableStep: Problem {
  let span: Span
  let step: String

  var wording: Wording {
    Wording(
      "every step needs a way that leads to it",
      label: "no step leads to \(step.quoted)",
      help: "write go \(step.quoted) where it should be done, or take the step out",
      consequence: "customers never come to this step")
  }

  static let page = ProblemPage(
    code: "unreachable-step", gravity: .warning,
    title: "no way leads to a step",
    explanation: """
      A step is done when "go" or "visit" of another step leads to it, or when the dialog starts there. \
      Nothing leads to this one, not even by way of others. Perhaps the line that should lead here was taken \
      out, or names another step.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      step "goodbye" {
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
