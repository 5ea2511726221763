import CivilTime
import DialogModel

/// Every node that a definition file may hold.
enum Grammar {
  static let definitions: [Shape] = [
    dialog, slot, catalog, service, given, cue, step, decide, article, hours, respond, ticket, firstMessage,
  ]

  static let conditions: [Shape] = [
    when, unless, Shape(name: "either", children: [when, unless]),
  ]
  private static let when = condition("when")
  private static let unless = condition("unless")

  private static func condition(_ name: String) -> Shape {
    Shape(
      name: name, arguments: [ArgumentShape("what to look at")], moreArguments: ArgumentShape("a value"),
      properties: [
        PropertyShape("at-least", .anyNumber), PropertyShape("under", .anyNumber), PropertyShape("mentions"),
      ])
  }

  private static let ladders: [Shape] = [
    ladder("unclear"), ladder("invalid"),
    Shape(
      name: "silence", arguments: [ArgumentShape("how many reminders", .wholeNumber(0...Limits.mostTries))],
      properties: [
        PropertyShape("every", .duration, required: true),
        PropertyShape("then", .word(LastRungOfSilence.allCases.map(\.rawValue)), required: true),
      ], isRepeatable: false),
  ]

  private static func ladder(_ name: String) -> Shape {
    Shape(
      name: name, arguments: [ArgumentShape("how many tries", .tries)],
      properties: [PropertyShape("then", .word(LastRung.allCases.map(\.rawValue)), required: true)],
      isRepeatable: false)
  }

  private static let dialog = Shape(
    name: "dialog", arguments: [ArgumentShape("the dialog's name")],
    properties: [PropertyShape("start", required: true)],
    children: [
      Shape(
        name: "languages", arguments: [ArgumentShape("a language such as \"en\"")],
        moreArguments: ArgumentShape("a language"), isRepeatable: false)
    ] + ladders)

  /// The children of a slot of which it needs exactly one.
  static let slotKinds: [Shape] = [
    Shape(name: "choice", moreArguments: ArgumentShape("a choice"), properties: [PropertyShape("from")]).once(),
    Shape(name: "yes-no").once(),
    Shape(
      name: "text",
      properties: [
        PropertyShape("max", .wholeNumber(1...Limits.largestText)),
        PropertyShape("quotes", .word(QuotedThing.allCases.map(\.rawValue))),
      ]
    ).once(),
    Shape(name: "email").once(),
    Shape(name: "phone").once(),
    Shape(name: "domain").once(),
    Shape(
      name: "number",
      properties: [
        PropertyShape("min", .anyNumber), PropertyShape("max", .anyNumber),
        PropertyShape("counts", .word(CountedThing.allCases.map(\.rawValue))),
      ]
    ).once(),
    Shape(name: "amount", properties: [PropertyShape("currency", .currency)]).once(),
    Shape(name: "moment", properties: [PropertyShape("tells", .word(MomentSide.allCases.map(\.rawValue)))]).once(),
    Shape(name: "code", arguments: [ArgumentShape("a pattern such as \"[A-Z]{2}[0-9]{4}\"")]).once(),
  ]

  private static let slot = Shape(
    name: "slot", arguments: [ArgumentShape("the slot's name")],
    children: slotKinds + [
      Shape(name: "optional").once(),
      Shape(name: "confirm").once(),
      Shape(
        name: "privacy", arguments: [ArgumentShape("a class", .word(PrivacyClass.allCases.map(\.rawValue)))]
      ).once(),
    ] + ladders
  ).conditional()

  private static let catalog = Shape(
    name: "catalog", arguments: [ArgumentShape("the catalogue's name")],
    children: [
      Shape(
        name: "columns", arguments: [ArgumentShape("a column's name")], moreArguments: ArgumentShape("a column"),
        isRepeatable: false),
      Shape(
        name: "item", arguments: [ArgumentShape("the item's name")],
        properties: [
          PropertyShape("service"), PropertyShape("hidden", .flag),
          PropertyShape("rank", .wholeNumber(-Limits.highestRank...Limits.highestRank)),
        ], otherProperties: .name),
    ])

  private static let service = Shape(
    name: "service", arguments: [ArgumentShape("the service's name")],
    children: [
      Shape(
        name: "known-as", arguments: [ArgumentShape("a name in the feeds")],
        moreArguments: ArgumentShape("a name in the feeds"))
    ])

  private static let given = Shape(
    name: "given", arguments: [ArgumentShape("the fact's name")], optionalArgument: ArgumentShape("its value", .scalar),
    children: [
      Shape(name: "optional").once(),
      Shape(name: "choice", arguments: [ArgumentShape("a value")], moreArguments: ArgumentShape("a value")).once(),
    ])
  private static let cue = Shape(name: "cue", arguments: [ArgumentShape("the cue's name")])

  private static let step = Shape(
    name: "step", arguments: [ArgumentShape("the step's name")], children: lines.map { $0.conditional() })

  private static let lines: [Shape] = [
    Shape(name: "say", arguments: [ArgumentShape("a text's name")]),
    Shape(name: "ask", arguments: [ArgumentShape("a slot")], moreArguments: ArgumentShape("a slot")),
    Shape(name: "listen", arguments: [ArgumentShape("a slot")]),
    Shape(name: "set", arguments: [ArgumentShape("a slot"), ArgumentShape("a value")]),
    Shape(
      name: "check-health",
      properties: [PropertyShape("of", required: true), PropertyShape("patience", .duration)]),
    Shape(
      name: "suggest", moreArguments: ArgumentShape("an article"),
      properties: [PropertyShape("most", .wholeNumber(1...Limits.articlesInOneOffer))]),
    Shape(name: "propose", arguments: [ArgumentShape("a table of \"decide\"")]),
    Shape(name: "file"),
    Shape(name: "visit", arguments: [ArgumentShape("a step")]),
    Shape(name: "go", arguments: [ArgumentShape("a step")]),
    Shape(name: "return"),
    Shape(name: "person"),
    Shape(name: "end", arguments: [ArgumentShape("how it ends", .word(Ending.writable.map(\.rawValue)))]),
  ]

  private static let decide = Shape(
    name: "decide", arguments: [ArgumentShape("the table's name")],
    children: [
      Shape(
        name: "choose", arguments: [ArgumentShape("an outcome")],
        properties: [PropertyShape("because", required: true)]
      ).conditional()
    ])

  private static let article = Shape(
    name: "article", arguments: [ArgumentShape("the article's name")],
    children: [
      Shape(name: "only-when-said").once(),
      Shape(name: "link", arguments: [ArgumentShape("an address")]).once(),
      Shape(
        name: "error-code", arguments: [ArgumentShape("a code")], moreArguments: ArgumentShape("a code")),
      Shape(name: "reviewed", arguments: [ArgumentShape("a day", .date)]).once(),
    ]
  ).conditional()

  private static let hours = Shape(
    name: "hours", arguments: [ArgumentShape("their name")], properties: [PropertyShape("zone", required: true)],
    children: [
      Shape(
        name: "open", arguments: [ArgumentShape("a day of the week", weekday)],
        moreArguments: ArgumentShape("a day of the week", weekday),
        properties: [
          PropertyShape("from", .timeOfDay, required: true), PropertyShape("to", .timeOfDay, required: true),
        ]),
      Shape(
        name: "closed", arguments: [ArgumentShape("a day", .date)], properties: [PropertyShape("through", .date)]),
    ])
  private static let weekday = ValueKind.word(Weekday.words)

  private static let respond = Shape(
    name: "respond",
    properties: [PropertyShape("within", .duration, required: true), PropertyShape("during")]
  ).conditional()

  private static let ticket = Shape(
    name: "ticket", properties: [PropertyShape("prefix", required: true), PropertyShape("schema", required: true)],
    children: [
      field("put", "a path in the ticket"), list("a path in the ticket"), field("line", "a path in the ticket"),
      Shape(
        name: "fingerprint", arguments: [ArgumentShape("a path in the ticket"), ArgumentShape("a fact")],
        moreArguments: ArgumentShape("a fact")
      ).conditional(),
      Shape(
        name: "transcript", arguments: [ArgumentShape("a path in the ticket")], properties: [PropertyShape("cut")]
      ).once(),
      Shape(
        name: "require", arguments: [ArgumentShape("a fact")], moreArguments: ArgumentShape("a fact")
      ).conditional(),
    ])

  private static let firstMessage = Shape(
    name: "first-message",
    children: [
      field("put", "a member"), list("a member"),
      Shape(
        name: "asked", arguments: [ArgumentShape("a slot, a table or \"self-help\"")],
        properties: [PropertyShape("as", required: true)]),
      Shape(
        name: "labelled", arguments: [ArgumentShape("a member")], properties: [PropertyShape("as", required: true)]),
      Shape(
        name: "actor", arguments: [ArgumentShape("who writes", .word(Surroundings.Actor.allCases.map(\.rawValue)))],
        properties: [PropertyShape("as", required: true)]),
    ])

  private static func field(_ name: String, _ path: String) -> Shape { value(name, path).conditional() }

  /// An item of a list may be a record with members of its own.
  private static func list(_ path: String) -> Shape {
    var shape = value("add", path)
    shape.children = [value("put", "a member")]
    return shape.conditional()
  }

  private static func value(_ name: String, _ path: String) -> Shape {
    Shape(
      name: name, arguments: [ArgumentShape(path)],
      properties: [
        PropertyShape("from"), PropertyShape("value", .scalar), PropertyShape("text"), PropertyShape("language"),
        PropertyShape("tell", .word(TicketField.Telling.allCases.map(\.rawValue))),
      ])
  }
}

extension Grammar {
  /// Names the surroundings in which a word may stand, for authors who wrote it elsewhere.
  static func homes(of name: String) -> [String] {
    var homes: [String] = []
    if definitions.contains(where: { $0.name == name }) { homes.append(Place.definitions) }
    if TextGrammar.texts.contains(where: { $0.name == name }) { homes.append(Place.texts) }
    homes += parents(of: name, among: definitions + TextGrammar.texts).map(\.quoted)
    return homes
  }

  private static func parents(of name: String, among shapes: [Shape]) -> [String] {
    var found: [String] = []
    for shape in shapes {
      if shape.children.contains(where: { $0.name == name }) { found.append(shape.name) }
      found += parents(of: name, among: shape.children)
    }
    return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
