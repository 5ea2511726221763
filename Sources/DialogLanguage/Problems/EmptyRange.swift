import SourceText

struct EmptyRange: Problem {
  let span: Span
  let low: Int
  let high: Int

  var wording: Wording { Wording("empty-range") }

  static let page = ProblemPage(code: "empty-range", gravity: .error, title: "", explanation: "", example: "")
}
