import SourceText

struct MissingSlotType: Problem {
  let span: Span
  let slot: String

  var wording: Wording { Wording("missing-slot-type") }

  static let page = ProblemPage(code: "missing-slot-type", gravity: .error, title: "", explanation: "", example: "")
}
