import SourceText

struct UnknownPlaceholder: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-placeholder") }

  static let page = ProblemPage(code: "unknown-placeholder", gravity: .error, title: "", explanation: "", example: "")
}
