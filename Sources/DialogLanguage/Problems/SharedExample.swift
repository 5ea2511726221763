import SourceText

/// A sentence that is to mean two things.
struct SharedExample: Problem {
  let span: Span
  let sentence: String
  let language: String
  let slot: String
  /// What it means here.
  let choice: String
  /// What it means at the other place.
  let other: String
  let otherSpan: Span

  var wording: Wording {
    Wording(
      "an example can mean only one thing",
      label: "in \(language.quoted), this means \(choice) and \(other)",
      help: "keep the sentence where most people would mean it, or make it say what is meant",
      consequence: "\(slot.quoted) could not learn from it which of the two is meant",
      elsewhere: Wording.Elsewhere(otherSpan, "the same sentence"))
  }

  static let page = ProblemPage(
    code: "shared-example",
    title: "an example stands for two things",
    explanation: """
      From the sentences of "examples" a question learns which choice people mean who write something like them. \
      The same sentence at two choices teaches nothing. Small and capital letters, and full and half width, count \
      as the same. A sentence that can mean both belongs behind "unrelated", so that people are asked.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "trouble" { choice "wifi" "heating" }
      step "hello" {
          ask "trouble"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "trouble" {
          label "Trouble"; ask "What is the matter?"; why "Each kind has its own people."
          choice "wifi" "Wi-Fi"; choice "heating" "Heating"
      }
      examples "trouble" {
          means "wifi" "it does not work again"
          means "heating" "It does not work again!"
      }
      """)
}
