import SourceText

/// A text that nothing says.
struct ExtraText: Problem {
  let span: Span
  let name: String
  /// The languages that have it.
  let languages: [String]

  var wording: Wording {
    Wording(
      "a text is there to be said",
      label: "no step and no ticket says \(name.quoted)",
      help: languages.count == 1
        ? "take it out, or write say \(name.quoted) in a step"
        : "take it out of \(languages.quotedList("and")), or write say \(name.quoted) in a step",
      consequence: "nobody ever reads it")
  }

  static let page = ProblemPage(
    code: "extra-text", gravity: .warning,
    title: "a text is never said",
    explanation: """
      A language file holds a text that no line of a step and no ticket field names. Usually the line was \
      taken out and the text was left behind. It does no harm, but somebody will translate it.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      say "goodbye" "Good bye."
      """)
}
