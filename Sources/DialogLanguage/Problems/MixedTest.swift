import SourceText

/// A condition that asks two things at once.
struct MixedTest: Problem {
  let span: Span
  let fact: String
  /// What stands on the line: values, and properties.
  let tests: [String]

  var wording: Wording {
    Wording(
      "a condition asks one thing",
      label: "this asks for \(tests.list("and"))",
      help: "write a line for each, one below the other: both must hold then",
      consequence: "nobody could say when this holds")
  }

  static let page = ProblemPage(
    code: "mixed-test",
    title: "a condition asks two things at once",
    explanation: """
      A line "when" or "unless" asks for values, for at-least=, for under= or for mentions=, but only for one \
      of them. Several lines below each other must all hold, so a range is two lines: one with at-least=3, one \
      with under=10.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { number }
      step "hello" {
          ask "usable"
          person { when "usable" at-least=3 under=10 }
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
