import SourceText

struct MissingLadder: Problem {
  let span: Span
  let slot: String
  let missing: [String]

  var wording: Wording { Wording("missing-ladder") }

  static let page = ProblemPage(code: "missing-ladder", gravity: .error, title: "", explanation: "", example: "")
}
