import SourceText

struct UnknownReason: Problem {
  let span: Span
  let name: String
  let table: String
  let known: [String]

  var wording: Wording { Wording("unknown-reason") }

  static let page = ProblemPage(code: "unknown-reason", gravity: .error, title: "", explanation: "", example: "")
}
