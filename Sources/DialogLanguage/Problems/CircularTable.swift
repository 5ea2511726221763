import SourceText

/// Tables that wait for each other.
struct CircularTable: Problem {
  let span: Span
  /// The tables in the order in which they look at each other; the last looks at the first.
  let tables: [String]

  var wording: Wording {
    Wording(
      "a table cannot depend on its own outcome",
      label: tables.count == 1
        ? "table \(tables[0].quoted) looks at itself here"
        : "table " + (tables + tables.prefix(1)).map(\.quoted).joined(separator: " looks at "),
      help: "look at a slot here, or take this line out",
      consequence: "none of these tables could ever decide")
  }

  static let page = ProblemPage(
    code: "circular-table",
    title: "tables wait for each other",
    explanation: """
      A table of "decide" may look at what another table has found. When that other table looks back, directly \
      or through a third one, none of them can begin. Let one of the tables look at the slots themselves.
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
          choose "now" because="stuck" { when "urgency" "now" }
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
