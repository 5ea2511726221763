import SourceText

/// Steps that lead only to each other.
struct EndlessCircle: Problem {
  let span: Span
  /// Every step from which no end can be reached.
  let steps: [String]

  var wording: Wording {
    Wording(
      "every conversation must be able to end",
      label: steps.count == 1
        ? "this step only leads back to itself" : "steps \(steps.quotedList("and")) only lead to each other",
      help: "let \(steps.count == 1 ? "it" : "one of them") lead to an \("end".quoted), or to a \("person".quoted)",
      consequence: "a customer who gets here would be asked in circles for ever")
  }

  static let page = ProblemPage(
    code: "endless-circle",
    title: "steps lead in a circle without an end",
    explanation: """
      From every step there must be a way to an "end", to a "person", or to a "return". From these steps there \
      is none, whatever the customer answers. A circle is fine as long as some line leaves it.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          go "hello"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
