import SourceText

/// An equals sign without a name before it.
struct MisplacedEquals: Problem {
  let span: Span
  /// What stands before it instead of a name.
  let name: String?

  var wording: Wording {
    Wording(
      "a \"=\" stands between the name of a property and its value",
      label: name == nil ? "no name stands before this" : "what stands before this is no name",
      help: name.map { "write \"\($0)\" in quotes if it is a name" }
        ?? "write the property's name before it, or put quotes around the text",
      consequence: "the value behind it would belong to nothing")
  }

  static let page = ProblemPage(
    code: "misplaced-equals",
    title: "an equals sign has no name before it",
    explanation: """
      A property is written name=value, with one "=". The name is a word or a quoted string; a number as a name \
      stands in quotes. A text that holds the sign is written in quotes too.
      """,
    example: """
      one 1="myself"
      """)
}
