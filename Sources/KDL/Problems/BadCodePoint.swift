import SourceText

/// An escape by number that names no character.
struct BadCodePoint: Problem {
  enum Reason: Equatable {
    case lacksBraces
    /// How many there were.
    case digits(Int)
    case surrogate
    case aboveLast
  }

  let span: Span
  let reason: Reason

  var wording: Wording {
    var wording = rule
    wording.consequence = "the text would lack a character here"
    return wording
  }

  private var rule: Wording {
    switch reason {
    case .lacksBraces:
      Wording(
        "a character's number stands in braces, as in \\u{3042}", label: "these are not complete",
        help: "write { before the number and } behind it, or type the character itself")
    case .digits(let count):
      Wording(
        "a character's number has one to six hexadecimal digits", label: "\(count) digits",
        help: "write the number as in \\u{3042}, or type the character itself")
    case .surrogate:
      Wording(
        "the numbers from d800 to dfff are halves of characters",
        label: "no character has this number", help: "write the number of the whole character")
    case .aboveLast:
      Wording(
        "the last character has the number 10ffff", label: "no character has this number",
        help: "type the character itself")
    }
  }

  static let page = ProblemPage(
    code: "bad-code-point",
    title: "an escape names no character",
    explanation: """
      The escape \\u{…} holds the number of a Unicode character in one to six hexadecimal digits, up to 10ffff, and \
      without the range from d800 to dfff, which UTF-16 uses for halves of characters. Unlike in JSON, the braces \
      are part of it, and one number suffices for an emoji: \\u{1f600}.
      """,
    example: #"""
      ask "caf\u00e9?"
      """#)
}
