import SourceText

/// A text that fills in something else than its translation.
struct PlaceholderMismatch: Problem {
  let span: Span
  /// The text in the words of its file.
  let text: String
  let language: String
  /// What the translation fills in and this one does not.
  let lost: [String]
  /// What this one fills in and the translation does not.
  let added: [String]
  let source: Span
  let sourceLanguage: String

  var wording: Wording {
    Wording(
      "a text fills in the same in every language",
      label: label,
      help: help,
      consequence: lost.isEmpty
        ? "a customer who speaks \(language.quoted) would read something that others do not"
        : "a customer who speaks \(language.quoted) would not read \(braced(lost).list("and"))",
      elsewhere: Wording.Elsewhere(source, "\(text) in \(sourceLanguage.quoted)"))
  }

  private var label: String {
    let parts = [
      lost.isEmpty
        ? nil : "\(braced(lost).list("and")) \(lost.count == 1 ? "is" : "are") missing in \(language.quoted)",
      added.isEmpty
        ? nil : "\(braced(added).list("and")) \(added.count == 1 ? "is" : "are") only in \(language.quoted)",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private var help: String {
    if let lost = lost.first, let added = added.first, self.lost.count == 1, self.added.count == 1 {
      return "write {\(lost)} instead of {\(added)}"
    }
    return lost.isEmpty ? "take \(braced(added).list("and")) out" : "put \(braced(lost).list("and")) in"
  }

  private func braced(_ names: [String]) -> [String] { names.map { "{\($0)}" } }

  static let page = ProblemPage(
    code: "placeholder-mismatch",
    title: "a text fills in something else than its translation",
    explanation: """
      A name in braces, such as {room}, is filled in when the text is said. All languages of one text must \
      fill in the same names, in whatever order. Add the name that is missing, take out the one that is too \
      many, or correct its spelling.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en" "ja"
      }
      given "house" "Hotel Seeblick"
      step "hello" {
          say "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day, this is {house}."
      //- texts/ja.kdl
      language "ja"
      say "hello" "こんにちは。"
      """)
}
