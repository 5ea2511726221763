import SourceText

struct DuplicateName: Problem {
  let span: Span
  let noun: String
  let name: String
  let first: Span

  var wording: Wording { Wording("duplicate-name") }

  static let page = ProblemPage(code: "duplicate-name", gravity: .error, title: "", explanation: "", example: "")
}
