import SourceText

/// A number that would have to be above its maximum.
struct EmptyRange: Problem {
  let span: Span
  let low: Int
  let high: Int
  /// False where the author gave no maximum and the largest number of all is meant.
  let isHighWritten: Bool

  var wording: Wording {
    Wording(
      "the smallest number cannot be above the largest",
      label: "no number is from \(low) to \(high)",
      help: isHighWritten ? "write min=\(high) max=\(low)" : nil,
      consequence: "every answer of the customer would be refused")
  }

  static let page = ProblemPage(
    code: "empty-range",
    title: "a range of numbers is empty",
    explanation: """
      "min" and "max" are the smallest and the largest number that counts as an answer. When "min" is above \
      "max", no number fits. Usually the two were swapped.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { number min=10 max=1 }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
