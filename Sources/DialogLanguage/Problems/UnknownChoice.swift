import SourceText

struct UnknownChoice: Problem {
  let span: Span
  let name: String
  let fact: String
  let known: [String]

  var wording: Wording { Wording("unknown-choice") }

  static let page = ProblemPage(code: "unknown-choice", gravity: .error, title: "", explanation: "", example: "")
}
