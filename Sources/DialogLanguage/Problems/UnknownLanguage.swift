import SourceText

/// Texts in a language that the dialog does not list.
struct UnknownLanguage: Problem {
  let span: Span
  let name: String
  /// The languages of the dialog.
  let known: [String]

  var wording: Wording {
    Wording(
      "a dialog speaks the languages that it lists",
      label: "this dialog does not list \(name.quoted)",
      help: Suggestion.nearest(to: name, among: known)
        ?? "add \(name.quoted) to \("languages".quoted), or write \(known.map(\.quoted).list("or"))",
      consequence: "nobody would ever read these texts")
  }

  static let page = ProblemPage(
    code: "unknown-language",
    title: "a language is used that the dialog does not list",
    explanation: """
      The line "languages" in "dialog" names every language in which customers are served; each language file \
      and each ticket text belongs to one of them. Correct the tag, or add it to the list and translate every \
      text.
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
      language "eng"
      say "hello" "Good day."
      """)
}
