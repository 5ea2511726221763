import SourceText

struct PlaceholderMismatch: Problem {
  let span: Span
  let text: String
  let language: String
  let lost: [String]
  let added: [String]
  let source: Span
  let sourceLanguage: String

  var wording: Wording { Wording("placeholder-mismatch") }

  static let page = ProblemPage(code: "placeholder-mismatch", gravity: .error, title: "", explanation: "", example: "")
}
