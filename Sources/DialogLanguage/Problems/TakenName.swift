import SourceText

/// A name that means something else already.
struct TakenName: Problem {
  let span: Span
  /// What would have the name.
  let noun: String
  let name: String
  /// Who has it; nil where the bot itself does.
  let first: Span?

  var wording: Wording {
    Wording(
      "conditions and texts must be able to tell names apart",
      label: first == nil
        ? "\(name.quoted) has a meaning of its own everywhere" : "\(name.quoted) is the name of something else already",
      help: first == nil ? "give the \(noun) another name" : "give one of the two another name",
      consequence: "nobody could say which of the two is meant by \(name.quoted)",
      elsewhere: first.map { Wording.Elsewhere($0, "it is the name of this") })
  }

  static let page = ProblemPage(
    code: "taken-name",
    title: "a name is taken already",
    explanation: """
      Slots, tables and givens share one list of names, because conditions and texts use them in the same way. \
      Some names belong to the bot: "language", "hours", "health" and the others that the page on conditions \
      lists, "question", "answer", "count" and a few more that texts fill in, and "unknown" for an answer that \
      nobody could give. Choose another name.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      given "usable" "yes"
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
