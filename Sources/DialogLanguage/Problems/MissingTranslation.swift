import SourceText

/// A text that stands in one language but not in another.
struct MissingTranslation: Problem {
  let span: Span
  /// The node of the language files that lacks something.
  let text: String
  /// What is missing inside; empty where the whole text is.
  let parts: [String]
  /// The language that lacks it.
  let language: String
  /// A text of that language that is named nearly like the missing one and is never said.
  let written: String?
  let source: Span
  let sourceLanguage: String

  var wording: Wording {
    Wording(
      "every text stands in every language",
      label: label,
      help: help,
      consequence: "a customer who speaks \(language.quoted) would read nothing here",
      elsewhere: Wording.Elsewhere(source, "\(sourceLanguage.quoted) has it here"))
  }

  private var help: String {
    guard let written else { return "translate it into \(language.quoted)" }
    // The name stands in quotes behind "say".
    let name = text.split(separator: "\"").last.map(String.init) ?? text
    return TwinLetters.difference(between: written, and: name) ?? "is this meant to be \(text)?"
  }

  private var label: String {
    if written != nil { return "nothing says this, and \(language.quoted) has no \(text)" }
    return parts.isEmpty
      ? "\(language.quoted) has no \(text)" : "in \(language.quoted), \(text) has no \(parts.list("and", most: 5))"
  }

  static let page = ProblemPage(
    code: "missing-translation",
    title: "a text is missing in one language",
    explanation: """
      Whatever stands in one language must stand in all languages of the dialog. Here a text, or a part of a \
      question, a catalogue or a table, is missing in one of them. Copy it from the other language and \
      translate it. If it is there, its name is misspelt.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en" "ja"
      }
      step "hello" {
          say "hello"
          say "glad"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      say "glad" "Glad that helped."
      //- texts/ja.kdl
      language "ja"
      say "hello" "こんにちは。"
      """)
}
