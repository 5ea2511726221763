import SourceText

/// A file that is longer than any file of ours should be.
struct TooLarge: Problem {
  let span: Span
  /// In bytes.
  let length: Int

  var wording: Wording {
    Wording(
      "a file holds at most \(Limits.fileLengthInBytes >> 20) MiB",
      label: "this one holds more than \((length - 1) >> 20) MiB and was not read",
      help: "take the file away, or divide it into several", consequence: "nothing in this file would count")
  }

  static let page = ProblemPage(
    code: "too-large",
    title: "the file is too large",
    explanation: """
      The largest dialog is a thousand times smaller than this limit, so a file beyond it is most likely a log or \
      an export that lies in the wrong folder. It was not read. Take it away, or divide it into several files.
      """,
    // An example would be as large.
    example: "")
}
