import SourceText

/// A personal answer without a privacy class.
struct MissingPrivacy: Problem {
  let span: Span
  let slot: String

  var wording: Wording {
    Wording(
      "an answer that may tell who somebody is needs a privacy class",
      label: "\(slot.quoted) does not say how carefully its answer is kept",
      help: "write privacy \("P2".quoted) in the slot: \("P0".quoted) nobody's secret, \("P1".quoted) about a company, "
        + "\("P2".quoted) about a person, \("P3".quoted) always masked",
      consequence: "personal answers could end up where they do not belong")
  }

  static let page = ProblemPage(
    code: "missing-privacy",
    title: "a personal answer has no privacy class",
    explanation: """
      Texts, e-mail addresses, phone numbers and domains tell something about people or companies. The class \
      says how carefully an answer is kept: P0 is nobody's secret, P1 is about a company, P2 about a person, \
      and P3 must be masked everywhere. When in doubt, take the higher one.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { phone }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
