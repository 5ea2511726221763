import SourceText

/// A question about a slot which does not exist.
struct UnknownSlot: Problem {
  let span: Span
  let name: String
  /// Every slot that there is.
  let known: [Placed<String>]

  var wording: Wording {
    Wording(
      "only a slot can be asked, filled or worded",
      label: "no slot is named \(name.quoted)",
      help: Suggestion.help(for: name, among: known.map(\.value), orWrite: "slot \(name.quoted) { … }"),
      consequence: "nobody would ever be asked for this",
      elsewhere: Suggestion.place(of: name, among: known))
  }

  static let page = ProblemPage(
    code: "unknown-slot",
    title: "a slot is used that does not exist",
    explanation: """
      What a dialog wants to learn is declared as a "slot"; "ask", "listen", "set", "check-health" and the \
      "question" of a language file use its name. Correct the name here, or declare the slot in a file of the \
      dialog.
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
          ask "usable" "usabel"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
