import SourceText

/// A talk in which nobody says anything.
struct TalkWithoutTurns: Problem {
  let span: Span

  var wording: Wording {
    Wording(
      "somebody says something in a talk",
      label: "the file ends here, and nothing was said or done",
      help: "write what the bot says, and lines such as \("> email".quoted) for the customer",
      consequence: "the talk would pass whatever the dialog does")
  }

  static let page = ProblemPage(
    code: "talk-without-turns",
    title: "nothing is said in the talk",
    explanation: """
      Below the line --- stands the conversation: lines of the bot as they are, "> " before what the customer types. An \
      empty talk would always pass, so it is taken for an accident. "intake chat --record" writes a whole talk while \
      you try the dialog.
      """,
    example: """
      lang: en
      ---
      # to be written
      """)
}
