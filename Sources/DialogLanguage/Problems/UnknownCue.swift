import SourceText

/// A group of words which is declared nowhere.
struct UnknownCue: Problem {
  let span: Span
  let name: String
  /// Every cue that there is.
  let known: [Placed<String>]

  var wording: Wording {
    Wording(
      "only a cue can be looked for in a text",
      label: "no cue is named \(name.quoted)",
      help: Suggestion.help(for: name, among: known.map(\.value), orWrite: "cue \(name.quoted)"),
      consequence: "this condition would never hold",
      elsewhere: Suggestion.place(of: name, among: known))
  }

  static let page = ProblemPage(
    code: "unknown-cue",
    title: "a cue is named that does not exist",
    explanation: """
      A cue is a group of words that "mentions" looks for. Its name is declared as cue "stopped" in the \
      dialog; its words stand in the language files, as cue "stopped" "dead" "broken". Correct the name, or \
      declare the cue.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { text; privacy "P1" }
      cue "stopped"
      step "hello" {
          ask "usable"
          person { when "usable" mentions="stoped" }
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      cue "stopped" "dead" "broken"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
