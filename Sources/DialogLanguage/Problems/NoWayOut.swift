import SourceText

struct NoWayOut: Problem {
  let span: Span
  let step: String
  let lastLine: Span?

  var wording: Wording { Wording("no-way-out") }

  static let page = ProblemPage(code: "no-way-out", gravity: .error, title: "", explanation: "", example: "")
}
