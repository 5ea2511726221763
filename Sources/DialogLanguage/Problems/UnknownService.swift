import SourceText

struct UnknownService: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-service") }

  static let page = ProblemPage(code: "unknown-service", gravity: .error, title: "", explanation: "", example: "")
}
