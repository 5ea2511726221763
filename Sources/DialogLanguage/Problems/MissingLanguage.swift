import SourceText

struct MissingLanguage: Problem {
  let span: Span
  let language: String

  var wording: Wording { Wording("missing-language") }

  static let page = ProblemPage(code: "missing-language", gravity: .error, title: "", explanation: "", example: "")
}
