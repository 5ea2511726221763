import SourceText

/// A combination of facts for which a table has no row.
struct TableHole: Problem {
  let span: Span
  let table: String
  /// The facts of one such combination, in words; empty where the table has no row for anything.
  let example: [String]
  /// How many more combinations have no row.
  let others: Int

  var wording: Wording {
    let facts = example.isEmpty ? "nothing is known" : example.joined(separator: " and ")
    let more = others == 0 ? "" : others == 1 ? ", and for one other case" : ", and for \(others) other cases"
    return Wording(
      "a table needs a row for every case",
      label: "nothing is chosen when \(facts)\(more)",
      help: "end the table with a \"choose\" that has no \"when\"",
      consequence: "a conversation with these answers could not go on")
  }

  static let page = ProblemPage(
    code: "table-hole",
    title: "a table has no row for some answers",
    explanation: """
      A table of "decide" is tried from top to bottom, and the first row that fits decides. Somebody may give \
      answers for which no row fits, or may not know an answer at all. A last row without "when" catches \
      everything that the rows above leave open, so it is the usual remedy.

      Every combination of answers counts, also one that your questions do not lead to today: questions change, \
      and a table should stay whole.
      """,
    example: """
      dialog "demo" start="hello" {
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
          choose "later" because="fine" { when "usable" "yes" }
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
