import SourceText

/// A language which the dialog does not speak.
struct TalkUnknownLanguage: Problem {
  let span: Span
  let tag: String
  /// Every language that it speaks.
  let known: [String]

  var wording: Wording {
    Wording(
      "a talk is held in a language that the dialog speaks",
      label: "the dialog does not speak \(tag.quoted)",
      help: Suggestion.help(for: tag, among: known, otherwise: "delete the line"),
      consequence: "the talk could not be played")
  }

  static let page = ProblemPage(
    code: "talk-unknown-language",
    title: "a talk is in a language that the dialog does not speak",
    explanation: """
      Behind "lang:" and "= lang:" stand tags of the languages that the dialog lists in its first file, letter by letter: \
      "zh-Hant" is not "zh".
      """,
    example: TalkPages.exampleDialog + """
      lang: fr
      ---
      Can you use it?
      """)
}
