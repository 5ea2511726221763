import SourceText

/// A line with more places than anybody can follow.
struct TooManyBraces: Problem {
  let span: Span

  var wording: Wording {
    Wording(
      "a line has at most \(Limits.wildcardsInLine) places",
      label: "this is one more",
      help: "write {*} once where several places stand side by side",
      consequence: "comparing the line would take too long")
  }

  static let page = ProblemPage(
    code: "too-many-braces",
    title: "a line has too many places",
    explanation: """
      Every place costs a look at each letter that is compared. A line with more than \(Limits.wildcardsInLine) of them \
      says hardly anything for certain; write {*} for the stretches that do not matter.
      """,
    example: """
      ---
      \(String(repeating: "{*} ", count: Limits.wildcardsInLine))and {*}
      """)
}
