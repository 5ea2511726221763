import SourceText

struct EmptyList: Problem {
  let span: Span
  let noun: String
  let name: String
  let wanted: String

  var wording: Wording { Wording("empty-list") }

  static let page = ProblemPage(code: "empty-list", gravity: .error, title: "", explanation: "", example: "")
}
