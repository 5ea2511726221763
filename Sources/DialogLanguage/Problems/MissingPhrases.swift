import SourceText

struct MissingPhrases: Problem {
  let span: Span
  let language: String
  let phrases: [String]

  var wording: Wording { Wording("missing-phrases") }

  static let page = ProblemPage(code: "missing-phrases", gravity: .error, title: "", explanation: "", example: "")
}
