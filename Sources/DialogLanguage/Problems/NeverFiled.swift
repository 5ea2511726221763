import SourceText

struct NeverFiled: Problem {
  let span: Span

  var wording: Wording { Wording("never-filed") }

  static let page = ProblemPage(code: "never-filed", gravity: .warning, title: "", explanation: "", example: "")
}
