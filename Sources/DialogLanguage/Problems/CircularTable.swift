import SourceText

struct CircularTable: Problem {
  let span: Span
  let table: String

  var wording: Wording { Wording("circular-table") }

  static let page = ProblemPage(code: "circular-table", gravity: .error, title: "", explanation: "", example: "")
}
