import SourceText

struct MissingPrivacy: Problem {
  let span: Span
  let slot: String

  var wording: Wording { Wording("missing-privacy") }

  static let page = ProblemPage(code: "missing-privacy", gravity: .error, title: "", explanation: "", example: "")
}
