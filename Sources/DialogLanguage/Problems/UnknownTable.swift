import SourceText

/// A proposal of a table which does not exist.
struct UnknownTable: Problem {
  let span: Span
  let name: String
  /// Every table that there is.
  let known: [Placed<String>]

  var wording: Wording {
    Wording(
      "only a table of \"decide\" can be proposed or worded",
      label: "no table is named \(name.quoted)",
      help: Suggestion.help(for: name, among: known.map(\.value), orWrite: "decide \(name.quoted) { … }"),
      consequence: "nothing would be decided here",
      elsewhere: Suggestion.place(of: name, among: known))
  }

  static let page = ProblemPage(
    code: "unknown-table",
    title: "a table is named that does not exist",
    explanation: """
      "propose" shows what a table of "decide" has found, and "decision" in a language file words it. Both use \
      the table's name. Correct the name, or write the table.
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
          propose "urgencies"
          end "informed"
      }
      decide "urgency" {
          choose "now" because="stuck" { when "usable" "no" }
          choose "later" because="fine"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      decision "urgency" {
          label "Urgency"
          choose "now" "at once"
          choose "later" "later"
          because "stuck" "you cannot use it"
          because "fine" "you can still use it"
      }
      """)
}
