import SourceText

struct MissingValue: Problem {
  let span: Span
  let node: String
  let wanted: String

  var wording: Wording { Wording("missing-value") }

  static let page = ProblemPage(code: "missing-value", gravity: .error, title: "", explanation: "", example: "")
}
