import SourceText

struct NeverHolds: Problem {
  let span: Span
  let fact: String
  let isNeverFilled: Bool
  let other: Span?

  var wording: Wording { Wording("never-holds") }

  static let page = ProblemPage(code: "never-holds", gravity: .error, title: "", explanation: "", example: "")
}
