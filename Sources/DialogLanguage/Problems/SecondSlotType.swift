import SourceText

/// A slot that says twice what its answers look like.
struct SecondSlotType: Problem {
  let span: Span
  let slot: String
  let first: Span

  var wording: Wording {
    Wording(
      "a slot has one kind of answer",
      label: "this is the second kind for \(slot.quoted)",
      help: "keep one of the two, or make a second slot",
      consequence: "nobody could say what counts as an answer",
      elsewhere: Wording.Elsewhere(first, "the first kind is here"))
  }

  static let page = ProblemPage(
    code: "second-slot-type",
    title: "a slot has two kinds of answer",
    explanation: """
      One line in a slot says what an answer looks like, for example yes-no or phone. With two of them an \
      answer could be right for one and wrong for the other. If a phone number or an e-mail address will do, \
      make two slots that are both optional.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no; number }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
