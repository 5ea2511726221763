import SourceText

struct MixedTest: Problem {
  let span: Span
  let fact: String

  var wording: Wording { Wording("mixed-test") }

  static let page = ProblemPage(code: "mixed-test", gravity: .error, title: "", explanation: "", example: "")
}
