import SourceText

struct UnknownStep: Problem {
  let span: Span
  let name: String
  let from: String
  let known: [String]

  var wording: Wording { Wording("unknown-step") }

  static let page = ProblemPage(code: "unknown-step", gravity: .error, title: "", explanation: "", example: "")
}
