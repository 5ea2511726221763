import SourceText

/// A wording for a reason that no row of the table gives.
struct UnknownReason: Problem {
  let span: Span
  let name: String
  let table: String
  /// Every reason that the table gives.
  let known: [String]

  var wording: Wording {
    Wording(
      "a reason in a language file must be one that the table gives",
      label: "no row of \(table.quoted) has because=\(name.quoted)",
      help: Suggestion.help(for: name, among: known, orWrite: nil),
      consequence: "this wording would never be read, and the reason that is meant would have none")
  }

  static let page = ProblemPage(
    code: "unknown-reason",
    title: "a reason is worded that no row gives",
    explanation: """
      Each "choose" of a table names its reason with because="…", and the language files word that name. Here \
      a name is worded that no row of the table uses. Usually it is misspelt, or the row has gone.
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
          propose "urgency"
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
          because "stuk" "you cannot use it"
          because "fine" "you can still use it"
      }
      """)
}
