import SourceText

struct UnknownArticle: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-article") }

  static let page = ProblemPage(code: "unknown-article", gravity: .error, title: "", explanation: "", example: "")
}
