import SourceText

struct MissingTranslation: Problem {
  let span: Span
  let text: String
  let language: String
  let source: Span
  let sourceLanguage: String

  var wording: Wording { Wording("missing-translation") }

  static let page = ProblemPage(code: "missing-translation", gravity: .error, title: "", explanation: "", example: "")
}
