import SourceText

/// A sign that was nearly written.
struct WrongSign: Problem {
  let span: Span
  let written: String
  /// What would have been understood.
  let meant: String
  /// Whether the line can also be meant as text of the bot.
  let isInText: Bool

  var wording: Wording {
    Wording(
      "the first sign of a line says what it is, and a blank follows it",
      label: label,
      help: isInText
        ? "write \(meant.quoted), or \("\\\(written)".quoted) if the bot says this" : "write \(meant.quoted)",
      consequence: "the line would be taken for something that the bot says")
  }

  private var label: String {
    if written == "@" { return "no key of a message stands behind this" }
    return meant == written + " " ? "no blank follows this" : "this is not the plain sign"
  }

  static let page = ProblemPage(
    code: "wrong-sign",
    title: "a line begins with nearly a sign",
    explanation: """
      "> " begins what the customer types, "= " a check, "! " an event and "# " a comment, each with a plain ASCII sign \
      and a blank; "@" is followed by the key of a message, and "..." are three plain full stops. What stands here is \
      nearly one of them, often because the keyboard was left in Japanese. If the bot really says this, write a \
      backslash before it.
      """,
    example: """
      lang: ja
      ---
      ＞ メール
      """)
}
