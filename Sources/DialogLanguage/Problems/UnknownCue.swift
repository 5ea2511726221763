import SourceText

struct UnknownCue: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-cue") }

  static let page = ProblemPage(code: "unknown-cue", gravity: .error, title: "", explanation: "", example: "")
}
