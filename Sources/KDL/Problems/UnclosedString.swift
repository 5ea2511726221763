import SourceText

/// A string whose closing quotes are missing, told at its opening ones.
struct UnclosedString: Problem {
  /// What the author seems to have written instead.
  enum Slip: Equatable {
    /// The quote at the end of the line has a backslash before it.
    case escapedQuote
    /// A quote follows, with fewer hashes than opened the string.
    case tooFewHashes
  }

  let span: Span
  let quotation: Token.Quotation
  let slip: Slip?
  /// Where two things touch earlier on the line, because the quote is perhaps missing there.
  let suspect: Span?

  var wording: Wording {
    let hashes = String(repeating: "#", count: Int(quotation.hashes))
    let closing = (quotation.isMultiLine ? "\"\"\"" : "\"") + hashes
    return Wording(
      quotation.isMultiLine
        ? "a text that begins with \(hashes)\"\"\" ends with \(closing) on a line of its own"
        : "a string that begins with \(hashes)\" ends with \(closing) on the same line",
      label: quotation.isMultiLine ? "no \(closing) follows" : "the line ends before \(closing)",
      help: help(closing),
      consequence: quotation.isMultiLine
        ? "all that follows would be part of the text" : "the rest of the line would be part of the text",
      elsewhere: suspect.map { Wording.Elsewhere($0, "or a quote is missing or left over before this") })
  }

  private func help(_ closing: String) -> String {
    switch slip {
    case .escapedQuote: "write two backslashes before the last quote, \\\\\", if the string ends with a backslash"
    case .tooFewHashes: "close it with \(closing), with as many # as at its beginning"
    case nil where quotation.isMultiLine: "write \(closing) on a line of its own behind the text"
    case nil where suspect != nil: "put \(closing) at the end of the text, or a quote in the other place"
    case nil: "put \(closing) at the end of the text"
    }
  }

  static let page = ProblemPage(
    code: "unclosed-string",
    title: "a string has no closing quote",
    explanation: """
      A quoted string ends on the line where it began, with the same signs: " with ", #" with "#. A text over \
      several lines begins with three quotes and ends with three quotes that stand on a line of their own. \
      Reading went on at the next line, or for a longer text at the next line that is indented like its \
      beginning.
      """,
    example: """
      ask "What is not working?
      again "Once more, please"
      """)
}
