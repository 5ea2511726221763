import SourceText

/// Nothing where a value has to follow.
struct MissingValue: Problem {
  enum Before: Equatable {
    case equals
    case annotation
  }

  let span: Span
  let behind: Before

  var wording: Wording {
    switch behind {
    case .equals:
      Wording(
        "a value stands behind \"=\"", label: "a value is missing here",
        help: "write the value here, or \"\" for an empty text", consequence: "the property would not be set")
    case .annotation:
      Wording(
        "an annotation stands before a name or a value", label: "nothing follows this one",
        help: "delete it, or write what it is about behind it", consequence: "it would be about nothing")
    }
  }

  static let page = ProblemPage(
    code: "missing-value",
    title: "a property or an annotation has nothing behind it",
    explanation: """
      Behind the "=" of a property stands its value, and behind an annotation the name or value that it is about, \
      on the same line. A property without a text has an empty string: then="". To carry a long node on to the \
      next line, end the line with a backslash.
      """,
    example: """
      tries 2 then=
      """)
}
