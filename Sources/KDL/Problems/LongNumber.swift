import SourceText

/// A number with more digits than are read.
struct LongNumber: Problem {
  let span: Span

  var wording: Wording {
    Wording(
      "a number is written with at most \(Limits.numberLengthInBytes) characters",
      label: "\(span.range.count) characters", help: "write it in quotes if it is only read by people",
      consequence: "the number would be lost")
  }

  static let page = ProblemPage(
    code: "long-number",
    title: "a number is too long",
    explanation: """
      Numbers keep every digit, and so their length is limited. Nothing that is counted needs this many digits; \
      a key or a checksum is a word, and stands in quotes.
      """,
    example: "key 0x" + String(repeating: "f", count: Limits.numberLengthInBytes) + "\n")
}
