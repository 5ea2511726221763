import SourceText
import DialogModel

struct BadPattern: Problem {
  let span: Span
  let pattern: String
  let fault: CodePattern.Fault

  var wording: Wording { Wording("bad-pattern") }

  static let page = ProblemPage(code: "bad-pattern", gravity: .error, title: "", explanation: "", example: "")
}
