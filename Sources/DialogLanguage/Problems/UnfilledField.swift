import SourceText

struct UnfilledField: Problem {
  let span: Span
  let path: String?
  let fact: String

  var wording: Wording { Wording("unfilled-field") }

  static let page = ProblemPage(code: "unfilled-field", gravity: .error, title: "", explanation: "", example: "")
}
