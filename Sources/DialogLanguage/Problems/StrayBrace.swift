import SourceText

struct StrayBrace: Problem {
  let span: Span
  let isOpening: Bool

  var wording: Wording { Wording("stray-text-brace") }

  static let page = ProblemPage(code: "stray-text-brace", gravity: .error, title: "", explanation: "", example: "")
}
