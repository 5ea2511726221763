import SourceText

/// A `/-` where there is nothing that it could strike out.
struct MisplacedSlashdash: Problem {
  enum Reason: Equatable {
    case nothingFollows
    case beforeValue
    case insideAnnotation
    case behindAnnotation
  }

  let span: Span
  let reason: Reason

  var wording: Wording {
    switch reason {
    case .nothingFollows:
      Wording(
        "the sign /- strikes out the node, entry or block that follows it", label: "nothing follows that it could",
        help: "delete it, or move it before what is meant", consequence: "whatever was meant would still count")
    case .beforeValue:
      Wording(
        "the sign /- strikes out a whole property", label: "a value cannot be struck out alone",
        help: "write /- before the property's name", consequence: "the property would have no value left")
    case .insideAnnotation:
      Wording(
        "the sign /- strikes out whole entries", label: "an annotation cannot be struck out",
        help: "write /- before the \"(\"", consequence: "the parentheses would be left empty")
    case .behindAnnotation:
      Wording(
        "the sign /- stands before the annotation of what it strikes out", label: "here it is behind it",
        help: "write /- before the \"(\"", consequence: "the annotation would be left behind, about nothing")
    }
  }

  static let page = ProblemPage(
    code: "misplaced-slashdash",
    title: "a /- has nothing to strike out",
    explanation: """
      The sign /- turns what follows it into a comment: a node with everything in it, an argument, a property, or \
      a block of children. It stands before the whole thing, never between a name and its value or behind an \
      annotation, and something has to follow it.
      """,
    example: """
      step "opening" {
          go "health"
          /-
      }
      """)
}
