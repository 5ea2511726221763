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
      help: kind.mended(written),
      consequence: kind.loss)
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

extension ValueKind {
  /// What nobody would know without a value of this kind.
  fileprivate var loss: String {
    switch self {
    case .name: "nobody could say what is meant"
    case .text: "the customer would read nothing here"
    case .wholeNumber: "there would be nothing to count by"
    case .flag: "nobody could say whether it holds"
    case .duration: "nobody could say how long it lasts"
    case .currency: "nobody could say in which money customers answer"
    case .date: "nobody could say which day is meant"
    case .timeOfDay: "nobody could say at what time"
    case .word: "nobody could say which of them is meant"
    case .address, .hostAndPort: "nobody could say who is to be asked"
    case .scalar: "there would be no value to put here"
    }
  }
}
