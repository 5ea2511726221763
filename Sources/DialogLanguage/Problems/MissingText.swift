import SourceText

/// Something that no language words.
struct MissingText: Problem {
  let span: Span
  /// The node of the language files that lacks it.
  let text: String
  /// What is missing inside; empty where the whole text is.
  let parts: [String]
  let languages: [String]

  var wording: Wording {
    Wording(
      "everything that people read stands in the language files",
      label: parts.isEmpty ? "no language has \(text)" : "\(text) has no \(parts.list("and", most: 5)) in any language",
      help: "add \(text) { \((parts.isEmpty ? ["…"] : parts.map { "\($0) \("…".quoted)" }).joined(separator: "; ")) } "
        + "to the texts in \(languages.quotedList("and"))",
      consequence: "the customer would read nothing here")
  }

  static let page = ProblemPage(
    code: "missing-text",
    title: "something that people read is worded in no language",
    explanation: """
      A slot needs a "question" with "label", "ask" and "why" in every language; an item needs its label, an \
      article its title, and a table that is proposed needs words for each outcome and each reason. Here they \
      are missing everywhere, so the definition is new or its name was changed. Add the texts to each language \
      file.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      step "hello" {
          ask "usable"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?" }
      """)
}
