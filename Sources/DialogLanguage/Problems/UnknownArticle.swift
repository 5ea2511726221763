import SourceText

/// Self-help that is offered but does not exist.
struct UnknownArticle: Problem {
  let span: Span
  let name: String
  /// Every article that there is.
  let known: [Placed<String>]

  var wording: Wording {
    Wording(
      "only an article can be offered",
      label: "no article is named \(name.quoted)",
      help: Suggestion.help(for: name, among: known.map(\.value), orWrite: "article \(name.quoted) { … }"),
      consequence: "the customer would get no self-help",
      elsewhere: Suggestion.place(of: name, among: known))
  }

  static let page = ProblemPage(
    code: "unknown-article",
    title: "an article is named that does not exist",
    explanation: """
      "suggest" offers articles, and a language file words them; both use the name of an "article" in the \
      dialog. Correct the name, declare the article, or write "suggest" without a name to offer whichever \
      fits.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say "hello"
          suggest "wifi-login"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
