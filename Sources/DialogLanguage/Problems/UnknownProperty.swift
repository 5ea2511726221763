import SourceText

struct UnknownProperty: Problem {
  let span: Span
  let name: String
  let node: String
  let known: [String]

  var wording: Wording { Wording("unknown-property") }

  static let page = ProblemPage(code: "unknown-property", gravity: .error, title: "", explanation: "", example: "")
}
