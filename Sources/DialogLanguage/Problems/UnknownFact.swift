import SourceText

struct UnknownFact: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-fact") }

  static let page = ProblemPage(code: "unknown-fact", gravity: .error, title: "", explanation: "", example: "")
}
