import SourceText

/// Braces around something that is no place.
struct UnclearBrace: Problem {
  let span: Span
  let inside: String

  var wording: Wording {
    Wording(
      "braces hold *, a name, or a name and a pattern",
      label: inside.isEmpty ? "nothing stands in these braces" : "\(inside.quoted) is none of these",
      help: help, consequence: "the line could not be compared")
  }

  private var help: String {
    let name = inside.unicodeScalars.prefix { $0 != ":" }
    if inside.contains(":"), CaptureName.isFit(name) {
      return "write the pattern between slashes, as in {\(String(name)):/[0-9]+/}"
    }
    return "write {*} for any text, or \\{ if the brace itself is said"
  }

  static let page = ProblemPage(
    code: "unclear-brace",
    title: "braces hold neither a star nor a name",
    explanation: """
      {*} stands for any text. A name is made of letters, digits, hyphens, underscores and full stops; {name} stands for \
      some text that is the same wherever the name comes again. A pattern stands behind the name, a colon and a slash, \
      as in {ticket:/T-[0-9A-Z]{5}/}. If the bot really says a brace, write a backslash before it.
      """,
    example: """
      lang: en
      ---
      We answer within {about 30} minutes.
      """)
}
