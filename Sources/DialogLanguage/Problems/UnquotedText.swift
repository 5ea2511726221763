import SourceText

/// A text for customers without quotes.
struct UnquotedText: Problem {
  let span: Span
  let text: String

  var wording: Wording {
    Wording(
      "what customers read stands in quotes",
      label: "quotes are missing around this",
      help: "write \(text.quoted)",
      consequence: "the text would fall apart at the first space")
  }

  static let page = ProblemPage(
    code: "unquoted-text",
    title: "a text stands without quotes",
    explanation: """
      Names can do without quotes, texts cannot: a text has spaces and marks that would otherwise be read as \
      something else. Put one straight quote before it and one behind it. A straight quote inside the text is \
      written with a backslash before it.
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
      say "hello" Good day
      """)
}
