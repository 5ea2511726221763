import SourceText

/// A talk whose bytes are not UTF-8, told at the first place where that shows.
struct TalkNotUTF8: Problem {
  let span: Span
  /// Whether the file begins with the mark of UTF-16.
  let isWide: Bool

  var wording: Wording {
    Wording(
      "a talk is written in UTF-8",
      label: isWide ? "this is the mark of UTF-16" : "byte \(span.start) of the file begins no character",
      help: "save the file as UTF-8", consequence: "the talk would not be played")
  }

  static let page = ProblemPage(
    code: "talk-not-utf8",
    title: "the talk is not written in UTF-8",
    explanation: """
      Talks are read as UTF-8 and as nothing else. This file holds bytes that UTF-8 does not know; most likely it was \
      saved as Shift-JIS, Latin-1 or UTF-16, or it is no text at all. Nothing in it was looked at. Save it once more \
      as UTF-8; every editor can, often under "Save with encoding".
      """,
    // No text can show it: an example is always UTF-8.
    example: "")
}
