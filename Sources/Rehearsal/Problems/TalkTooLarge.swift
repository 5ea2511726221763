import SourceText

/// A file that is longer than any talk should be.
struct TalkTooLarge: Problem {
  let span: Span
  /// In bytes.
  let length: Int

  var wording: Wording {
    Wording(
      "a talk holds at most \(Limits.fileLengthInBytes >> 20) MiB",
      label: "this one holds \(length) bytes and was not read",
      help: "take the file away, or divide it into several talks", consequence: "the talk would not be played")
  }

  static let page = ProblemPage(
    code: "talk-too-large",
    title: "the talk is too large",
    explanation: """
      The longest conversation takes a tenth of this limit, so a file beyond it is most likely a log or an export that \
      bears the wrong name. It was not read. Take it away, or divide it into several talks.
      """,
    // An example would be as large.
    example: "")
}
