import SourceText

/// A text that stands twice in one language.
struct DuplicateText: Problem {
  let span: Span
  /// The text in the words of its file.
  let text: String
  let first: Span

  var wording: Wording {
    Wording(
      "a text stands once in each language",
      label: "this is the second \(text)",
      help: "take one of them out, or write both wordings on one line",
      consequence: "customers would only ever read the first one",
      elsewhere: Wording.Elsewhere(first, "the first one is here"))
  }

  static let page = ProblemPage(
    code: "duplicate-text",
    title: "a text stands twice in one language",
    explanation: """
      The language files of one language are read together, and each text stands in them once. If both \
      wordings are good, write them behind each other on one line, as say "hello" "Good day." "Hello.", and \
      customers read them in turn. Else take one out.
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
      say "hello" "Hello there."
      """)
}
