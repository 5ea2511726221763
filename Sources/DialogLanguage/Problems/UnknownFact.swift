import SourceText

/// A condition on something that nobody knows.
struct UnknownFact: Problem {
  let span: Span
  let name: String
  /// Everything that a condition can look at.
  let known: [String]

  var wording: Wording {
    Wording(
      "a condition looks at a slot, a column, a table, a given or a word that is always known",
      label: "nothing is named \(name.quoted)",
      help: Suggestion.help(for: name, among: known, orWrite: "slot \(name.quoted) { … }"),
      consequence: "what depends on it would never happen")
  }

  static let page = ProblemPage(
    code: "unknown-fact",
    title: "a condition looks at something that does not exist",
    explanation: """
      The first name behind "when" or "unless", behind from= of a ticket field and behind "require" is \
      something that can be known: a slot, a slot's column such as "trouble.team", a table of "decide", a \
      "given", or one of the words that are always known, such as "language" or "hours". Correct the name, or \
      declare what is missing.
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
          person { when "usabel" "no" }
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
