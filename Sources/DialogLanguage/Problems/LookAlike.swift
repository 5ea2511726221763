import SourceText

struct LookAlike: Problem {
  let span: Span
  let written: Unicode.Scalar
  let meant: Unicode.Scalar

  var wording: Wording { Wording("look-alike") }

  static let page = ProblemPage(code: "look-alike", gravity: .error, title: "", explanation: "", example: "")
}
