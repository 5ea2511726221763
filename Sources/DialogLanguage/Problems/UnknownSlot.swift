import SourceText

struct UnknownSlot: Problem {
  let span: Span
  let name: String
  let known: [String]

  var wording: Wording { Wording("unknown-slot") }

  static let page = ProblemPage(code: "unknown-slot", gravity: .error, title: "", explanation: "", example: "")
}
