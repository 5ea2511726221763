import SourceText

struct ExtraValue: Problem {
  let span: Span
  let node: String
  let wanted: [String]

  var wording: Wording { Wording("extra-value") }

  static let page = ProblemPage(code: "extra-value", gravity: .error, title: "", explanation: "", example: "")
}
