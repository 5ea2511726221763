import SourceText

struct UnknownTable: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-table") }

  static let page = ProblemPage(code: "unknown-table", gravity: .error, title: "", explanation: "", example: "")
}
