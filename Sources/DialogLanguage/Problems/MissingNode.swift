import SourceText

struct MissingNode: Problem {
  let span: Span
  let name: String
  let place: String

  var wording: Wording { Wording("missing-node") }

  static let page = ProblemPage(code: "missing-node", gravity: .error, title: "", explanation: "", example: "")
}
