import SourceText

struct UnknownLanguage: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-language") }

  static let page = ProblemPage(code: "unknown-language", gravity: .error, title: "", explanation: "", example: "")
}
