import SourceText

/// A talk in which nothing parts the header from the body.
struct MissingRule: Problem {
  let span: Span

  var wording: Wording {
    Wording(
      "a line --- parts the header of a talk from its body",
      label: "the conversation would begin here",
      help: "put a line of three hyphens above this one, even where there is no header",
      consequence: "nobody could tell a line of the bot from one of the header")
  }

  static let page = ProblemPage(
    code: "missing-rule",
    title: "the line --- is missing",
    explanation: """
      Above a line of three hyphens stands what is settled beforehand, such as the language; below it stands the \
      conversation. The line is there in every talk, also in one without a header, because lines of the bot can look \
      like lines of a header. Only three hyphens count, no dashes and nothing beside them.
      """,
    example: """
      lang: en
      Which product do you need help with?
      > email
      """)
}
