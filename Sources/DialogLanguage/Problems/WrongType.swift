import KDL
import SourceText

/// A value of the wrong kind.
struct WrongType: Problem {
  let span: Span
  /// What the value is for, such as `how many tries`.
  let meaning: String
  let kind: ValueKind
  let written: KDLValue

  var wording: Wording {
    Wording(
      "\(meaning) must be \(kind.inWords)",
      label: written.inWords,
      help: kind.mended(written))
  }

  static let page = ProblemPage(
    code: "wrong-type",
    title: "a value is of the wrong kind",
    explanation: """
      Each place takes one kind of value: a name, a text in quotes, a whole number, a stretch of time such as \
      "5m", a day such as "2026-12-25", a time such as "09:00", one of a few words, or #true and #false. \
      Numbers stand without quotes, everything else may stand in quotes.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear "twice" then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
