import SourceText

/// A line that is longer than anything that is said.
struct LongLine: Problem {
  let span: Span
  /// In bytes.
  let length: Int

  var wording: Wording {
    Wording(
      "a line of a talk holds at most \(Limits.lineLengthInBytes) bytes",
      label: "this one holds \(length)",
      help: "write \("...".quoted) where the bot says this, or fewer words where a customer types it",
      consequence: "the talk would not be played")
  }

  static let page = ProblemPage(
    code: "long-line",
    title: "a line of the talk is too long",
    explanation: """
      No customer can type such a line, and no bot should say one. Where a long answer is of no interest, write "..." \
      in its place. A customer who sends too much is written as the event "! too long".
      """,
    // An example would be as long.
    example: "")
}
