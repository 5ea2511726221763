import SourceText

/// A test that fits no answer of this kind.
struct UnfitTest: Problem {
  let span: Span
  let fact: String
  /// What the answer is, in words.
  let answer: String
  let test: Test

  enum Test {
    case value
    case range
    case mention
  }

  var wording: Wording {
    Wording(
      rule,
      label: "\(fact.quoted) is \(answer)",
      help: help,
      consequence: "what depends on it would never happen")
  }

  private var rule: String {
    switch test {
    case .value: "only answers from a list can be compared with values"
    case .range: "only numbers can be compared with numbers"
    case .mention: "only a text can mention something"
    }
  }

  private var help: String {
    switch test {
    case .value: "write when \(fact.quoted) to ask whether there is an answer"
    case .range: "compare \(fact.quoted) with one of its values, or make it a number"
    case .mention: "name a slot of kind text"
    }
  }

  static let page = ProblemPage(
    code: "unfit-test",
    title: "a condition does not fit the kind of answer",
    explanation: """
      Values can be compared where there is a list of them: for a choice, a yes or no, a table, a column. at- \
      least= and under= compare numbers. mentions= looks for words in a text. Of everything else one can only \
      ask whether there is an answer: when "callback".
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
          person { when "usable" at-least=3 }
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides how fast we come." }
      """)
}
