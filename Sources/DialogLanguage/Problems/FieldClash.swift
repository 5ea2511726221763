import SourceText

struct FieldClash: Problem {
  let span: Span
  let path: String
  let other: Span
  let isSamePlace: Bool

  var wording: Wording { Wording("field-clash") }

  static let page = ProblemPage(code: "field-clash", gravity: .error, title: "", explanation: "", example: "")
}
