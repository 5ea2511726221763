import SourceText

struct NoDialog: Problem {
  let span: Span
  let folder: String

  var wording: Wording { Wording("no-dialog") }

  static let page = ProblemPage(code: "no-dialog", gravity: .error, title: "", explanation: "", example: "")
}
