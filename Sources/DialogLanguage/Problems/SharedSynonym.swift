import SourceText

struct SharedSynonym: Problem {
  let span: Span
  let word: String
  let language: String
  let choice: String
  let other: String
  let otherSpan: Span

  var wording: Wording { Wording("shared-synonym") }

  static let page = ProblemPage(code: "shared-synonym", gravity: .error, title: "", explanation: "", example: "")
}
