import SourceText

struct UnknownNode: Problem {
  let span: Span
  let name: String
  let place: String
  let known: [String]

  var wording: Wording { Wording("unknown-node") }

  static let page = ProblemPage(code: "unknown-node", gravity: .error, title: "", explanation: "", example: "")
}
