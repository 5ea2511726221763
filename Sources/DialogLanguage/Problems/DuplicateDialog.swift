import SourceText

struct DuplicateDialog: Problem {
  let span: Span
  let name: String
  let first: Span

  var wording: Wording { Wording("duplicate-dialog") }

  static let page = ProblemPage(code: "duplicate-dialog", gravity: .error, title: "", explanation: "", example: "")
}
