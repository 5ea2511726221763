import SourceText

struct TakenName: Problem {
  let span: Span
  let noun: String
  let name: String
  let first: Span?

  var wording: Wording { Wording("taken-name") }

  static let page = ProblemPage(code: "taken-name", gravity: .error, title: "", explanation: "", example: "")
}
