import SourceText

struct UnfitTest: Problem {
  let span: Span
  let fact: String
  let test: Test

  enum Test { case value, range, mention }

  var wording: Wording { Wording("unfit-test") }

  static let page = ProblemPage(code: "unfit-test", gravity: .error, title: "", explanation: "", example: "")
}
