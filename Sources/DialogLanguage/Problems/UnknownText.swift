import SourceText

struct UnknownText: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-text") }

  static let page = ProblemPage(code: "unknown-text", gravity: .error, title: "", explanation: "", example: "")
}
