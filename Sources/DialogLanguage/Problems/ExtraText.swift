import SourceText

struct ExtraText: Problem {
  let span: Span
  let name: String
  let language: String
  let isAlone: Bool
  let used: [String]

  var wording: Wording { Wording("extra-text") }

  static let page = ProblemPage(code: "extra-text", gravity: .warning, title: "", explanation: "", example: "")
}
