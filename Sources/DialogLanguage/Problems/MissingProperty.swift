import SourceText

struct MissingProperty: Problem {
  let span: Span
  let name: String
  let node: String

  var wording: Wording { Wording("missing-property") }

  static let page = ProblemPage(code: "missing-property", gravity: .error, title: "", explanation: "", example: "")
}
