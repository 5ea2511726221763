import SourceText

/// A line of a text that is less indented than the quotes that end it.
struct UnevenIndentation: Problem {
  let span: Span
  /// The blanks before the closing quotes.
  let expected: [UInt8]
  /// Whether the line has other blanks, instead of fewer.
  let differs: Bool

  var wording: Wording {
    Wording(
      "every line of a text begins with the same blanks as its closing quotes",
      label: differs ? "this line begins with other blanks" : "this line is indented less",
      help: "begin it with \(blanks), or move the closing quotes",
      consequence: "nobody could say where this line of the text begins")
  }

  private var blanks: String {
    let spaces = expected.filter { $0 == Byte.space }.count
    let tabs = expected.filter { $0 == Byte.tab }.count
    return switch (spaces, tabs) {
    case (1, 0): "1 space"
    case (expected.count, 0): "\(spaces) spaces"
    case (0, 1): "1 tab"
    case (0, expected.count): "\(tabs) tabs"
    default: "the blanks of the closing quotes, a mixture,"
    }
  }

  static let page = ProblemPage(
    code: "uneven-indentation",
    title: "a line of a text is indented less than its closing quotes",
    explanation: #"""
      The blanks before the closing """ are taken off every line of the text; what a line has beyond them belongs \#
      to the text. So every line has to begin with exactly those blanks: a tab is not the same as spaces, \#
      though it may look so. Empty lines are free. Indent the line, or move the closing quotes to the left.
      """#,
    example: #"""
      ask """
          What is not working?
        Please describe it.
          """
      """#)
}
