import SourceText

struct UnknownCatalog: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-catalog") }

  static let page = ProblemPage(code: "unknown-catalog", gravity: .error, title: "", explanation: "", example: "")
}
