import SourceText

struct LongLabel: Problem {
  let span: Span
  let length: Int

  var wording: Wording { Wording("long-label") }

  static let page = ProblemPage(code: "long-label", gravity: .warning, title: "", explanation: "", example: "")
}
