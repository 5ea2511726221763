import SourceText

/// A word in parentheses, which KDL allows and dialogs give no meaning.
struct UnwantedAnnotation: Problem {
  let span: Span
  let word: String

  var wording: Wording {
    Wording(
      "nothing in a dialog stands in parentheses",
      label: "\(word.quoted) has no meaning here",
      help: "take the parentheses and \(word.quoted) out",
      consequence: "whatever it was meant to say would be passed over")
  }

  static let page = ProblemPage(
    code: "unwanted-annotation",
    title: "a word stands in parentheses",
    explanation: """
      KDL lets a word in parentheses stand before a node or a value, to say what type it has. A dialog knows the type \
      of everything by its place, so it gives such a word no meaning. Inside the quotes of a text, parentheses are \
      parentheses.
      """,
    example: """
      dialog "desk" start="hello" {
          languages "en"
      }
      step "hello" {
          say (text)"hello"
          end "informed"
      }
      //- texts/en.kdl
      language "en"
      say "hello" "Good day."
      """)
}
