import SourceText

struct MissingText: Problem {
  let span: Span
  let text: String

  var wording: Wording { Wording("missing-text") }

  static let page = ProblemPage(code: "missing-text", gravity: .error, title: "", explanation: "", example: "")
}
