import SourceText

/// A string in single quotes that goes over several lines.
struct LineBreakInString: Problem {
  let span: Span
  let hashes: Int

  var wording: Wording {
    let hashes = String(repeating: "#", count: hashes)
    return Wording(
      "a string between single quotes stays on one line",
      label: "this one goes on over a line's end",
      help: "write \(hashes)\"\"\" before and \"\"\"\(hashes) behind the text, both with a line break between",
      consequence: "a forgotten quote would take the lines below into the text")
  }

  static let page = ProblemPage(
    code: "line-break-in-string",
    title: "a string in single quotes goes over several lines",
    explanation: """
      A quoted string stays on one line, so that a forgotten quote is found on that line. For a text of several \
      lines write three quotes, begin the text on the next line, and end it with three quotes on a line of their \
      own. To break a long line without a break in the text, end it with a backslash.
      """,
    example: """
      ask "Hello,
      what is not working?"
      """)
}
