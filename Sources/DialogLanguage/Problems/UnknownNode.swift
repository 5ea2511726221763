import SourceText

/// A word that means nothing where it stands.
struct UnknownNode: Problem {
  let span: Span
  let name: String
  /// The surroundings, as a message names them.
  let place: String
  /// Every word that may stand there.
  let known: [String]
  /// Where the word would mean something.
  let homes: [String]
  /// The word that was nearly written; the line is read as if it were right.
  let meant: String?

  var wording: Wording {
    Wording(
      "every line begins with a word that has a meaning in its place",
      label: known.isEmpty
        ? "nothing can stand inside \(place)" : "\(name.quoted) means nothing in \(place)",
      help: help,
      consequence: "the line would be skipped, with everything inside it")
  }

  private var help: String? {
    if let meant { return Suggestion.question(for: name, meant: meant) }
    if !homes.isEmpty { return "\(name.quoted) belongs into \(homes.list("or", most: 3))" }
    return known.isEmpty ? nil : "what can stand here is \(known.map(\.quoted).list("and", most: 8))"
  }

  static let page = ProblemPage(
    code: "unknown-node",
    title: "a line begins with a word that means nothing there",
    explanation: """
      What may stand where is a fixed list, so that a misspelt word cannot be overlooked. Often the word is \
      nearly right, or the line stands in the wrong braces or in the wrong file: texts belong into the \
      language files, everything else into the other files. The page Dialogs/README.md lists every word. To \
      switch a line off, write /- before it.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          sya "hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
