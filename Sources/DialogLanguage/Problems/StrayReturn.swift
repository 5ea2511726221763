import SourceText

struct StrayReturn: Problem {
  let span: Span
  let step: String

  var wording: Wording { Wording("stray-return") }

  static let page = ProblemPage(code: "stray-return", gravity: .error, title: "", explanation: "", example: "")
}
