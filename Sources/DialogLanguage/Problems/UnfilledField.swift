import SourceText

/// A ticket field that is always empty.
struct UnfilledField: Problem {
  let span: Span
  /// Nil for a requirement.
  let path: String?
  let home: FieldHome
  let fact: String
  /// The slot whose answer would fill the fact.
  let slot: String

  var wording: Wording {
    Wording(
      home == .firstMessage
        ? "what is told of first messages must be asked somewhere"
        : path == nil
          ? "what a ticket requires must be asked somewhere" : "what a ticket holds must be asked somewhere",
      label: "no step asks for \(fact.quoted)",
      help: home == .firstMessage
        ? "write ask \(slot.quoted) in a step, or take this line out"
        : "write ask \(slot.quoted) in a step before \("file".quoted), or take this line out",
      consequence: consequence)
  }

  private var consequence: String {
    guard let path else { return "no ticket could ever be filed" }
    switch home {
    case .ticket: return "the people who get the ticket would always find \(path.quoted) empty"
    case .firstMessage: return "\(path.quoted) would be empty whatever somebody writes"
    }
  }

  static let page = ProblemPage(
    code: "unfilled-field",
    title: "a ticket field is always empty",
    explanation: """
      A line of the ticket takes the answer of a slot, but no step that people reach asks for that slot, \
      listens for it or sets it. So the field would always be empty, and a "require" could never be met. Ask \
      for the slot, or take the line out.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      step "hello" {
          file
          end "ticket"
      }
      ticket prefix="desk" schema="desk-ticket/1" {
          put "room.usable" from="usable"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
