import SourceText

/// A line above `---` that settles nothing.
struct UnknownHeader: Problem {
  let span: Span
  let name: String
  /// Whether there is no colon in the line.
  let lacksColon: Bool

  var wording: Wording {
    Wording(
      "a line above --- is a known name, a colon and a value",
      label: lacksColon ? "no colon stands in this line" : "\(name.quoted) settles nothing",
      help: help, consequence: "the talk would begin otherwise than it says")
  }

  private var help: String {
    let word = lacksColon ? String(name.prefix { $0 != " " }) : name
    if lacksColon, HeaderReading.names.contains(word) { return "write a colon behind \(word.quoted)" }
    return Suggestion.help(for: word, among: HeaderReading.names, otherwise: "")
  }

  static let page = ProblemPage(
    code: "unknown-header",
    title: "a line of the header is unknown",
    explanation: """
      Above the line --- a talk settles how it begins: test, lang, as, clock, user, seed, dialog, and what is given: \
      health.SERVICE, hours, private and channel. Correct the name, or put a "# " before the line if it is a remark.
      """,
    example: """
      lang: en
      clok: 2026-11-21T09:00+09:00
      ---
      > email
      """)
}
