import SourceText

/// A second line of a kind that can stand once.
struct RepeatedNode: Problem {
  let span: Span
  let name: String
  let place: String
  let first: Span

  var wording: Wording {
    Wording(
      "\(name.quoted) stands once in \(place)",
      label: "this is the second one",
      help: "keep one of the two",
      consequence: "nobody could say which of the two counts",
      elsewhere: Wording.Elsewhere(first, "the first one is here"))
  }

  static let page = ProblemPage(
    code: "repeated-node",
    title: "a line stands twice where it can stand once",
    explanation: """
      Some lines settle something for their whole surroundings: a slot has one "privacy", a question one \
      "ask", a dialog one "ticket" and one "first-message". A second one would contradict the first. Keep the one that is meant. For \
      several wordings of one text, write them behind each other on the same line.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no; optional; optional }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
