import SourceText

struct UnknownHours: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-hours") }

  static let page = ProblemPage(code: "unknown-hours", gravity: .error, title: "", explanation: "", example: "")
}
