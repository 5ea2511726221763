import SourceText

/// A step that ends without leading on.
struct NoWayOut: Problem {
  let span: Span
  let step: String
  /// The line behind which the conversation would stand still; nil for a step without lines.
  let last: LastLine?

  struct LastLine {
    let span: Span
    /// Whether it leads on when its conditions hold.
    let leaves: Bool
  }

  var wording: Wording {
    Wording(
      "every step says where it leads",
      label: last?.leaves ?? false
        ? "nothing is said for when the last condition does not hold" : "step \(step.quoted) leads nowhere",
      help:
        "end it with a \("go".quoted), \("end".quoted), \("person".quoted) or \("return".quoted) that has no \("when".quoted)",
      consequence: "a customer who gets to the end of this step would never hear from us again",
      elsewhere: last.map { Wording.Elsewhere($0.span, "behind this line nothing follows") })
  }

  static let page = ProblemPage(
    code: "no-way-out",
    title: "a step does not say where it leads",
    explanation: """
      When the last line of a step is done, the conversation must go on somewhere: to another step with "go", \
      back with "return", to a person, or to its end. That last line has no "when", because it is what remains \
      when nothing else holds.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
