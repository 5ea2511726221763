import SourceText

/// An annotation in parentheses that is not written as one, or not where one can be.
struct MisplacedAnnotation: Problem {
  enum Reason: Equatable {
    case holdsNoWord
    case isNotClosed
    case isSecond
    /// With the word it holds.
    case beforeProperty(String)
  }

  let span: Span
  let reason: Reason

  var wording: Wording {
    switch reason {
    case .holdsNoWord:
      Wording(
        "an annotation holds one word, as in (date)", label: "no word follows this",
        help: "write the word behind the \"(\", or put quotes around the text",
        consequence: "it would say nothing about what follows")
    case .isNotClosed:
      Wording(
        "an annotation ends with \")\" behind its word", label: "the \")\" is missing behind this",
        help: "write ) here",
        consequence: "what stands behind it on this line would not count")
    case .isSecond:
      Wording(
        "a name or a value has at most one annotation", label: "this is the second", help: "delete it",
        consequence: "nobody could say which of the two counts")
    case .beforeProperty(let word):
      Wording(
        "the annotation of a property stands before its value", label: "here it stands before the name",
        help: "write (\(word)) behind the \"=\"",
        consequence: "it would say nothing about the value")
    }
  }

  static let page = ProblemPage(
    code: "misplaced-annotation",
    title: "an annotation in parentheses is not in its place",
    explanation: """
      An annotation is one word in parentheses that says more about what follows: (published)date, or \
      since=(date)"2026-01-01". In a property it stands before the value. Parentheses have no other use; a text \
      that holds them is written in quotes.
      """,
    example: """
      open (date)since="2026-01-01"
      """)
}
