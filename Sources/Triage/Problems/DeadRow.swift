import SourceText

/// A row of a table that can never win, because rows above it always do.
struct DeadRow: Problem {
  let span: Span
  let table: String
  let outcome: String
  /// A row above without conditions, where that is the cause.
  let above: Span?

  var wording: Wording {
    Wording(
      "a row must be able to win",
      label: "wherever this row fits, a row above it has won already",
      help: above == nil
        ? "move this row up, or take it out" : "move the row without \"when\" to the end of the table",
      consequence: "nobody ever gets \"\(outcome)\" by this row",
      elsewhere: above.map { Wording.Elsewhere($0, "this row takes everything that reaches it") })
  }

  static let page = ProblemPage(
    code: "dead-row", gravity: .warning,
    title: "a row of a table can never win",
    explanation: """
      A table of "decide" is tried from top to bottom. Wherever this row would fit, a row above it fits as well, \
      so this one is never used. Put the narrower row above the wider one, or take out the row that is not needed.
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
          choose "later" because="fine"
          choose "now" because="stuck" { when "usable" "no" }
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
