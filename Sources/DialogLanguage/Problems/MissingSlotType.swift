import SourceText

/// A slot that does not say what its answers look like.
struct MissingSlotType: Problem {
  let span: Span
  let slot: String

  var wording: Wording {
    Wording(
      "a slot says what its answer looks like",
      label: "\(slot.quoted) does not say it",
      help: "write one of \(Grammar.slotKinds.map(\.name).list("or", most: 12)) in its braces",
      consequence: "no answer of the customer could be understood")
  }

  static let page = ProblemPage(
    code: "missing-slot-type",
    title: "a slot does not say what its answer looks like",
    explanation: """
      Inside each slot stands one line that says what an answer looks like: choice "one" "all", yes-no, text, \
      email, phone, domain, number, amount, moment or code "[0-9]{3}". The bot needs it to understand the \
      customer.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { optional }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
