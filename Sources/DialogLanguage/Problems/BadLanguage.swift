import DialogModel
import SourceText

/// A language that is not written as a tag.
struct BadLanguage: Problem {
  let span: Span
  let text: String

  var wording: Wording {
    Wording(
      "a language is written as a short tag such as \("en".quoted), \("ja".quoted) or \("zh-Hant".quoted)",
      label: "\(text.quoted) is not such a tag",
      help: tag.map { "write \($0.quoted)" },
      consequence: "nobody could be served in this language")
  }

  /// The tag that is meant by a language's name, or by underscores.
  private var tag: String? {
    let names = [
      "english": "en", "japanese": "ja", "日本語": "ja", "chinese": "zh-Hant", "繁體中文": "zh-Hant", "中文": "zh-Hant",
      "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es", "español": "es",
      "italian": "it", "italiano": "it", "korean": "ko", "portuguese": "pt", "dutch": "nl",
    ]
    if let tag = names[text.lowercased()] { return tag }
    let hyphened = text.replacing("_", with: "-")
    return LanguageTag(hyphened) == nil ? nil : hyphened
  }

  static let page = ProblemPage(
    code: "bad-language",
    title: "a language is not written as a tag",
    explanation: """
      Languages are named by the tags that computers agree on: "en" for English, "ja" for Japanese, "zh-Hant" \
      for Chinese in traditional letters, "de" for German. Write the tag in small letters, with a hyphen \
      before anything more.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "english"
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
