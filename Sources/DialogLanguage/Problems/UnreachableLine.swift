import SourceText

struct UnreachableLine: Problem {
  let span: Span
  let step: String
  let leaving: Span

  var wording: Wording { Wording("unreachable-line") }

  static let page = ProblemPage(code: "unreachable-line", gravity: .warning, title: "", explanation: "", example: "")
}
