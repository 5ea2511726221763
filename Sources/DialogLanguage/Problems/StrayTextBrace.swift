import SourceText

/// A brace in a text without its partner.
struct StrayTextBrace: Problem {
  let span: Span
  let isOpening: Bool

  var wording: Wording {
    Wording(
      "braces in a text hold a name that is filled in",
      label: isOpening ? "this brace is never closed" : "this brace closes nothing",
      help: isOpening
        ? "write } behind the name, or {{ if customers shall see the brace"
        : "write { before the name, or }} if customers shall see the brace",
      consequence: "nobody could say where the name ends")
  }

  static let page = ProblemPage(
    code: "stray-text-brace",
    title: "a brace in a text has no partner",
    explanation: """
      In a text, {room} is replaced by the answer. So an opening brace needs its closing one, with a name \
      between them and nothing else. For braces that customers shall see, write each of them twice: {{ and }}.
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
      say "hello" "Good day, {language."
      """)
}
