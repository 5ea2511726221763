import SourceText

struct UnfitSlot: Problem {
  let span: Span
  let slot: String
  let use: Use

  enum Use { case listen, set, checkHealth }

  var wording: Wording { Wording("unfit-slot") }

  static let page = ProblemPage(code: "unfit-slot", gravity: .error, title: "", explanation: "", example: "")
}
