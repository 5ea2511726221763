import SourceText

/// A language in which the usual phrases are not worded.
struct MissingPhrases: Problem {
  let span: Span
  let language: String
  /// What is missing, in the words of its file.
  let phrases: [String]
  /// Whether the shared texts have a file for the language at all.
  let hasSharedFile: Bool

  var wording: Wording {
    Wording(
      "what every dialog says must be worded in each of its languages",
      label: hasSharedFile
        ? "\(language.quoted) has no \(phrases.list("and", most: 4))"
        : "the shared texts have no file for \(language.quoted)",
      help: hasSharedFile
        ? "add the missing lines to the shared texts, or to this file"
        : "copy a file of the shared texts, begin it with language \(language.quoted), and translate it",
      consequence: "a customer would read nothing where the bot should say this")
  }

  static let page = ProblemPage(
    code: "missing-phrases",
    title: "a language lacks what every dialog says",
    explanation: """
      Yes and no, "I did not understand", the commands and the summary are worded once for all dialogs, in the \
      folder "texts" beside them. A language that a dialog speaks must be there, and whole. A dialog may also \
      word a phrase itself.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "nl"
      }
      step "hello" {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "nl"
      say "hello" "Goedendag."
      """)
}
