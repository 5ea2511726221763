import SourceText

struct BadPath: Problem {
  let span: Span
  let path: String

  var wording: Wording { Wording("bad-path") }

  static let page = ProblemPage(code: "bad-path", gravity: .error, title: "", explanation: "", example: "")
}
