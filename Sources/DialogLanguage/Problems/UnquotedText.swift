import SourceText

struct UnquotedText: Problem {
  let span: Span
  let text: String

  var wording: Wording { Wording("unquoted-text") }

  static let page = ProblemPage(code: "unquoted-text", gravity: .error, title: "", explanation: "", example: "")
}
