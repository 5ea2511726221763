import SourceText

/// A sign that cannot stand where it does.
struct UnexpectedCharacter: Problem {
  let span: Span
  let sign: String
  /// Whether a word runs into it.
  let isInsideWord: Bool

  init(_ sign: String, at span: Span, isInsideWord: Bool = false) {
    self.sign = sign
    self.span = span
    self.isInsideWord = isInsideWord
  }

  var wording: Wording {
    switch sign {
    case "\\":
      Wording(
        "a backslash outside quotes ends its line", label: "more than a comment follows on this line",
        help: "write the text in quotes, with two backslashes for one",
        consequence: "nobody could say where the line ends")
    case ";":
      Wording(
        "a \";\" ends a node", label: "no node stands before this", help: "delete it",
        consequence: "it would end nothing")
    case ")":
      Wording(
        "a \")\" ends an annotation", label: "no annotation begins before this",
        help: "delete it, or put quotes around the text",
        consequence: "what stands behind it on this line would not count")
    default:
      Wording(
        isInsideWord ? "a word without quotes cannot hold \"\(sign)\"" : "outside quotes \"\(sign)\" has no meaning",
        label: "this needs quotes around it",
        help: isInsideWord ? "write the whole word in quotes" : "write the text in quotes",
        consequence: "what stands behind it on this line would not count")
    }
  }

  static let page = ProblemPage(
    code: "unexpected-character",
    title: "a sign stands where it means nothing",
    explanation: #"""
      Outside quotes, the signs \ / ( ) { } [ ] ; " # = are part of the language or reserved, and cannot stand in a \#
      word. Paths, addresses and whatever else holds them are written in quotes: "and/or", "[1]", "C#".
      """#,
    example: """
      go and/or
      """)
}
