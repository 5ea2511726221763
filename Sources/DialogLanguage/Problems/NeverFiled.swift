import SourceText

/// A ticket that no step files.
struct NeverFiled: Problem {
  let span: Span

  var wording: Wording {
    Wording(
      "a ticket is there to be filed",
      label: "no step has a line \("file".quoted)",
      help: "write \("file".quoted) in the step where everything has been asked, or take the ticket out",
      consequence: "the customer's answers would reach nobody")
  }

  static let page = ProblemPage(
    code: "never-filed", gravity: .warning,
    title: "a ticket is never filed",
    explanation: """
      The dialog says what a ticket holds, but no step hands it over. Write "file" where everything has been \
      asked: it shows the summary, asks for a yes and files the ticket. A dialog that only informs needs no \
      ticket.
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
          end "informed"
      }
      ticket prefix="desk" schema="desk-ticket/1" {
          put "room.usable" from="usable"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
