import SourceText

struct UnclearSource: Problem {
  let span: Span
  let node: String
  let given: [String]

  var wording: Wording { Wording("unclear-source") }

  static let page = ProblemPage(code: "unclear-source", gravity: .error, title: "", explanation: "", example: "")
}
