import SourceText
import KDL

struct WrongType: Problem {
  let span: Span
  let meaning: String
  let kind: ValueKind
  let written: KDLValue

  var wording: Wording { Wording("wrong-type") }

  static let page = ProblemPage(code: "wrong-type", gravity: .error, title: "", explanation: "", example: "")
}
