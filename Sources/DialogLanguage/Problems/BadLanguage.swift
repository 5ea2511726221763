import SourceText

struct BadLanguage: Problem {
  let span: Span
  let text: String

  var wording: Wording { Wording("bad-language") }

  static let page = ProblemPage(code: "bad-language", gravity: .error, title: "", explanation: "", example: "")
}
