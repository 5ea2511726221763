import SourceText

/// Three quotes that do not stand as they should around a text of several lines.
struct MultiLineQuotes: Problem {
  enum Place: Equatable {
    case opening
    case closing
  }

  let span: Span
  let place: Place
  /// What stands between the quotes, where both are on one line.
  let text: String?
  let quotation: Token.Quotation?

  var wording: Wording {
    var wording = rule
    wording.consequence = "nobody could say which blanks before the lines belong to the text"
    return wording
  }

  private var rule: Wording {
    switch place {
    case .opening:
      Wording(
        "a text in three quotes begins on the next line",
        label: "a line break is missing behind these", help: help)
    case .closing:
      Wording(
        "three quotes that end a text stand on a line of their own",
        label: "text stands before these, on the same line",
        help: "break the line before the quotes")
    }
  }

  private var help: String {
    guard let text else { return "break the line behind the quotes" }
    let hashes = String(repeating: "#", count: Int(quotation?.hashes ?? 0))
    let shown = text.utf8.count <= 40 ? text : "…"
    return "write \(hashes)\"\(shown)\"\(hashes) for a text of one line"
  }

  static let page = ProblemPage(
    code: "multi-line-quotes",
    title: "three quotes share their line with the text",
    explanation: #"""
      A text of several lines stands alone between its quotes: nothing behind the opening """ on the same line, \#
      and only spaces before the closing """. The spaces before the closing quotes are taken off every line, so \#
      the text can be indented like everything else. A text of one line takes single quotes.
      """#,
    example: #"""
      ask """What is not working?"""
      """#)
}
