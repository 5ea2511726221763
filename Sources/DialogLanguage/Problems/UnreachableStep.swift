import SourceText

struct UnreachableStep: Problem {
  let span: Span
  let step: String

  var wording: Wording { Wording("unreachable-step") }

  static let page = ProblemPage(code: "unreachable-step", gravity: .warning, title: "", explanation: "", example: "")
}
