import SourceText

struct DuplicateProperty: Problem {
  let span: Span
  let name: String
  let node: String

  var wording: Wording { Wording("duplicate-property") }

  static let page = ProblemPage(code: "duplicate-property", gravity: .error, title: "", explanation: "", example: "")
}
