import SourceText

struct SecondSlotType: Problem {
  let span: Span
  let slot: String
  let first: Span

  var wording: Wording { Wording("second-slot-type") }

  static let page = ProblemPage(code: "second-slot-type", gravity: .error, title: "", explanation: "", example: "")
}
