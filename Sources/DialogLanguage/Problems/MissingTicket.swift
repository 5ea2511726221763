import SourceText

struct MissingTicket: Problem {
  let span: Span

  var wording: Wording { Wording("missing-ticket") }

  static let page = ProblemPage(code: "missing-ticket", gravity: .error, title: "", explanation: "", example: "")
}
