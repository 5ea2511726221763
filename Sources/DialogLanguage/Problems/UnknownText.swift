import SourceText

/// A text that is said but stands in no language file.
struct UnknownText: Problem {
  let span: Span
  let name: String
  /// Every text that the language files hold.
  let known: [Placed<String>]

  var wording: Wording {
    if name.contains(" ") {
      return Wording(
        "a step says texts by their names",
        label: "this is the text itself",
        help: "give it a name, such as \("welcome".quoted), and write say \("welcome".quoted) \(name.quoted) "
          + "into each language file",
        consequence: "customers of other languages would read this one")
    }
    return Wording(
      "what is said must stand in the language files",
      label: "no text is named \(name.quoted)",
      help: Suggestion.help(
        for: name, among: known.map(\.value), orWrite: "say \(name.quoted) \("…".quoted) into each language file"),
      consequence: "the customer would read nothing here",
      elsewhere: Suggestion.place(of: name, among: known))
  }

  static let page = ProblemPage(
    code: "unknown-text",
    title: "a text is said that no language file holds",
    explanation: """
      Steps and tickets name a text; the words stand in the language files, once for each language, as a line \
      like say "welcome" "Good day." Correct the name, or add the text to every language file of the dialog.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "helo"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
