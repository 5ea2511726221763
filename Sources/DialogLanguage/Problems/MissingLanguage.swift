import SourceText

/// A language of the dialog without a file.
struct MissingLanguage: Problem {
  let span: Span
  let language: String

  var wording: Wording {
    Wording(
      "every language of a dialog needs its texts",
      label: "no file of the dialog begins with language \(language.quoted)",
      help: "add a file such as texts/\(language).kdl, or take \(language.quoted) out",
      consequence: "nobody could be served in \(language.quoted)")
  }

  static let page = ProblemPage(
    code: "missing-language",
    title: "a language of the dialog has no texts",
    explanation: """
      "languages" lists the languages in which customers are served. For each there is a file whose first line \
      names it, for example language "ja", and which holds every text. Copy the file of another language and \
      translate it.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en" "ja"
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
