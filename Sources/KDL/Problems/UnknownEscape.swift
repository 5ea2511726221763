import SourceText

/// A backslash in a string before a letter that it means nothing with.
struct UnknownEscape: Problem {
  let span: Span
  let escaped: Unicode.Scalar

  var wording: Wording {
    Wording(
      "a backslash in a string stands before one of \\ \" b f n r s t u, or before white space",
      label: "\"\\\(escaped)\" has no meaning",
      help: escaped == "/" ? "write \"/\" alone" : "write two backslashes, \"\\\\\(escaped)\", to get one",
      consequence: "nobody could say which letters are meant")
  }

  static let page = ProblemPage(
    code: "unknown-escape",
    title: "a backslash stands before a letter that it means nothing with",
    explanation: #"""
      In a quoted string the backslash gives the next letter a meaning: \n is a line break, \t a tab, \s a space, \#
      \" a quote, \\ a backslash, \u{2026} the character of that number, \b and \f two control characters; and \#
      before white space it makes that disappear. Before other letters it has no meaning. A folder such as \#
      "C:\\Data" needs two, or the form without escapes: #"C:\Data"#.
      """#,
    example: #"""
      folder "C:\Data"
      """#)
}
