import SourceText

/// A sign that nobody sees.
struct HiddenSign: Problem {
  let span: Span
  let scalar: Unicode.Scalar

  var wording: Wording {
    Wording(
      "a talk holds only what can be seen",
      label: "\(VisibleText.of(String(scalar))) stands here, which nobody sees",
      help: "delete this sign", consequence: "the line would not mean what it seems to")
  }

  static let page = ProblemPage(
    code: "hidden-sign",
    title: "a sign stands in the talk that nobody sees",
    explanation: """
      Controls, and marks that turn the direction of writing, change what a line looks like without being seen. The \
      desk takes them out of what people type, so that no talk needs them. Often they came along with a text from a web \
      page or a terminal. Delete the sign, or type the line anew.
      """,
    example: """
      lang: en
      ---
      > e\u{7}mail
      """)
}
