import SourceText

/// Conditions that nobody can ever meet.
struct NeverHolds: Problem {
  let span: Span
  let fact: String
  /// The slot whose answer would fill the fact.
  let slot: String
  let reason: Reason
  /// The first line about the same fact, where several contradict each other.
  let other: Span?

  enum Reason: Equatable {
    /// No single value meets all lines.
    case contradiction
    /// The number lies outside of what the slot takes.
    case outside(ClosedRange<Int>)
    /// No step asks for the slot.
    case neverAsked
    /// A line that makes the fact known stands in no step.
    case neverKnown(before: String)

    /// Whether the fact stays open whatever people answer.
    var isNeverFilled: Bool {
      switch self {
      case .neverAsked, .neverKnown: true
      case .contradiction, .outside: false
      }
    }
  }

  var wording: Wording {
    Wording(
      "a condition must be able to hold",
      label: label,
      help: help,
      consequence: "what depends on it never happens",
      elsewhere: other.map { Wording.Elsewhere($0, "this line wants something else of \(fact.quoted)") })
  }

  private var label: String {
    switch reason {
    case .contradiction where other == nil: "no answer to \(fact.quoted) fits here"
    case .contradiction: "no answer to \(fact.quoted) fits both lines"
    case .outside(let range): "\(fact.quoted) is a number from \(range.lowerBound) to \(range.upperBound)"
    case .neverAsked: "no step asks for \(fact.quoted)"
    case .neverKnown(let line): "\(fact.quoted) is only known after \(line.quoted)"
    }
  }

  private var help: String? {
    switch reason {
    case .contradiction: other == nil ? nil : "write all values on one line if any of them will do"
    case .outside: "choose a number inside, or change the slot"
    case .neverAsked: "write ask \(slot.quoted) in a step, or take the condition out"
    case .neverKnown(let line): "write \(line.quoted) in a step that comes before"
    }
  }

  static let page = ProblemPage(
    code: "never-holds",
    title: "a condition can never hold",
    explanation: """
      Several lines "when" must all hold, so two lines that want different answers of one slot rule each other \
      out; to accept either, write both values on one line. A condition on something that no step asks for, or \
      on a number that the slot does not take, never holds either. What stands behind such a condition is \
      never done.
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
          person { when "usable" "yes"; when "usable" "no" }
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
