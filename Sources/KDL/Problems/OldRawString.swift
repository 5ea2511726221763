import SourceText

/// A raw string in the form of version 1.
struct OldRawString: Problem {
  let span: Span
  /// What stands between the quotes.
  let text: String

  var wording: Wording {
    // Longer than this, the pattern is easier to see than the text.
    let shown = text.utf8.count <= 40 ? text : "…"
    let hashes = text.utf8.contains(Byte.quote) ? "##" : "#"
    return Wording(
      "a string without escapes begins with #\" and ends with \"#",
      label: "this is how version 1 of KDL wrote it",
      help: "write \(hashes)\"\(shown)\"\(hashes)",
      consequence: "the r would count as a word of its own")
  }

  static let page = ProblemPage(
    code: "old-raw-string",
    title: "a raw string is written as in version 1",
    explanation: """
      A string in which the backslash is a letter like any other is written #"…"# in version 2 of KDL, without \
      the r of version 1. If the text itself holds "#, take more signs on both sides: ##"…"##.
      """,
    example: #"""
      folder r"C:\Data"
      """#)
}
