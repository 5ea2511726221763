import SourceText

struct EndlessCircle: Problem {
  let span: Span
  let steps: [String]

  var wording: Wording { Wording("endless-circle") }

  static let page = ProblemPage(code: "endless-circle", gravity: .error, title: "", explanation: "", example: "")
}
