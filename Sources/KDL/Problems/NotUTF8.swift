import SourceText

/// A file whose bytes are not UTF-8, told at the first place where that shows.
struct NotUTF8: Problem {
  let span: Span
  /// Whether the file begins with the mark of UTF-16.
  let isWide: Bool

  var wording: Wording {
    Wording(
      "a file is written in UTF-8",
      label: isWide ? "this is the mark of UTF-16" : "byte \(span.start) of the file begins no character",
      help: "save the file as UTF-8", consequence: "nothing in this file would count")
  }

  static let page = ProblemPage(
    code: "not-utf8",
    title: "the file is not written in UTF-8",
    explanation: """
      Dialogs are read as UTF-8 and as nothing else, so that a text looks the same to everybody. This file holds \
      bytes that UTF-8 does not know; most likely it was saved as Shift-JIS, Latin-1 or UTF-16. Nothing else in \
      it was looked at, since every letter may be another than it seems. Save it once more as UTF-8; every \
      editor can, often under "Save with encoding".
      """,
    // No text can show it: an example is always UTF-8.
    example: "")
}
