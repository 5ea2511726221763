import SourceText

struct RepeatedNode: Problem {
  let span: Span
  let name: String
  let place: String
  let first: Span

  var wording: Wording { Wording("repeated-node") }

  static let page = ProblemPage(code: "repeated-node", gravity: .error, title: "", explanation: "", example: "")
}
