import SourceText

/// A ticket field without one clear source.
struct UnclearSource: Problem {
  let span: Span
  let node: String
  /// The sources that are given.
  let given: [String]

  var wording: Wording {
    Wording(
      "a ticket field takes its value from one place",
      label: given.isEmpty ? "nothing says what to put here" : "\(given.quotedList("and")) are given at once",
      help: given.isEmpty
        ? "write from=\("…".quoted) for an answer, value=\("…".quoted) for a fixed value, or text=\("…".quoted) for a text"
        : "keep one of them, and write another \(node.quoted) for the other",
      consequence: "the people who get the ticket would not find this value")
  }

  static let page = ProblemPage(
    code: "unclear-source",
    title: "a ticket field has no source, or more than one",
    explanation: """
      "put" and "add" say where a value comes from: from= for an answer or anything else that is known, value= \
      for a fixed value, text= for a text that is filled in. Exactly one of them must be there.
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
          ask "usable"
          file
          end "ticket"
      }
      ticket prefix="desk" schema="desk-ticket/1" {
          put "room.usable" from="usable" value="yes"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
