import SourceText

/// Filing without a ticket.
struct MissingTicket: Problem {
  let span: Span

  var wording: Wording {
    Wording(
      "\("file".quoted) needs a ticket to fill",
      label: "the dialog has no \("ticket".quoted)",
      help: "add ticket prefix=\("…".quoted) schema=\("…".quoted) { … } that says what is handed over",
      consequence: "the customer's answers would reach nobody")
  }

  static let page = ProblemPage(
    code: "missing-ticket",
    title: "something is filed, but there is no ticket",
    explanation: """
      "file" shows the summary and hands the ticket over. What the ticket holds is written in a node "ticket" \
      of the dialog: a line "put" for each value. Write one, or take "file" out.
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
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
