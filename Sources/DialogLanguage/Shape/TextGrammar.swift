import DialogModel

/// Every node that a language file may hold.
enum TextGrammar {
  static let texts: [Shape] = [
    Shape(
      name: "language", arguments: [ArgumentShape("a language such as \"ja\"")],
      properties: [PropertyShape("name", .text)], children: [also]
    ).once(),
    phrase("say", of: ArgumentShape("the text's name")),
    phrase("phrase", of: ArgumentShape("a phrase", .word(PhraseKey.allCases.map(\.rawValue))), and: [also]),
    Shape(
      name: "command",
      arguments: [
        ArgumentShape("a command", .word(Command.allCases.map(\.rawValue))), ArgumentShape("its word", .text),
      ],
      children: [also]),
    Shape(
      name: "marker",
      arguments: [
        ArgumentShape("a kind of marker", .word(Marker.allCases.map(\.rawValue))), ArgumentShape("a word", .text),
      ],
      moreArguments: ArgumentShape("a word", .text)),
    question, catalog, decision, article, examples,
    Shape(
      name: "cue", arguments: [ArgumentShape("the cue's name"), ArgumentShape("a word", .text)],
      moreArguments: ArgumentShape("a word", .text)),
  ]

  /// The wordings that a question may have beside its choices.
  static let questionParts = ["label", "ask", "again", "unclear", "invalid", "waiting", "why"]

  private static let also = Shape(
    name: "also", arguments: [ArgumentShape("a word", .text)], moreArguments: ArgumentShape("a word", .text))

  private static let choiceParts = [
    also, Shape(name: "short", arguments: [ArgumentShape("a short label", .text)]).once(),
  ]

  private static let question = Shape(
    name: "question", arguments: [ArgumentShape("a slot")],
    children: questionParts.map { phrase($0).once() } + [choice("choice", of: "a choice")])

  private static let catalog = Shape(
    name: "catalog", arguments: [ArgumentShape("a catalogue")], children: [choice("item", of: "an item")])

  private static let decision = Shape(
    name: "decision", arguments: [ArgumentShape("a table of \"decide\"")],
    children: [
      phrase("label").once(), choice("choose", of: "an outcome"), phrase("because", of: ArgumentShape("a reason")),
    ])

  private static let article = Shape(
    name: "article", arguments: [ArgumentShape("an article"), ArgumentShape("its title", .text)],
    children: [
      phrase("step"),
      Shape(
        name: "symptom", arguments: [ArgumentShape("a symptom", .text)],
        moreArguments: ArgumentShape("a symptom", .text)),
    ])

  private static let examples = Shape(
    name: "examples", arguments: [ArgumentShape("a slot")],
    children: [
      Shape(
        name: "means", arguments: [ArgumentShape("a choice"), ArgumentShape("a sentence", .text)],
        moreArguments: ArgumentShape("a sentence", .text)),
      Shape(
        name: "unrelated", arguments: [ArgumentShape("a sentence", .text)],
        moreArguments: ArgumentShape("a sentence", .text)),
    ])

  private static func choice(_ name: String, of meaning: String) -> Shape {
    Shape(
      name: name, arguments: [ArgumentShape(meaning), ArgumentShape("its label", .text)], children: choiceParts)
  }

  /// A text in one or several wordings, or counted by a number.
  private static func phrase(
    _ name: String, of subject: ArgumentShape? = nil, and others: [Shape] = []
  ) -> Shape {
    Shape(
      name: name, arguments: (subject.map { [$0] } ?? []) + [ArgumentShape("a text", .text)],
      moreArguments: ArgumentShape("another wording", .text), properties: [PropertyShape("count")],
      children: others
        + PluralForm.allCases.map { form in
          Shape(name: form.rawValue, arguments: [ArgumentShape("a text", .text)]).once()
        },
      isPhrase: true)
  }
}
