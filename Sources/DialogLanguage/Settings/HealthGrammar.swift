/// What an operator may write about a source of health.
enum HealthGrammar {
  static let health = Shape(
    name: "health", arguments: [ArgumentShape("the source's name")],
    children: kinds + [
      Shape(name: "speaks-for", arguments: [ArgumentShape("a service")], moreArguments: ArgumentShape("a service"))
        .once(),
      stretch("every"), stretch("old-after"), stretch("restored-within"),
    ])

  /// The children of which a source needs exactly one.
  static let kinds: [Shape] = [
    Shape(
      name: "graph",
      properties: [PropertyShape("token-file", required: true), PropertyShape("address", .address)]
    ).once(),
    Shape(name: "statuspage", arguments: [ArgumentShape("the page's address", .address)]).once(),
    Shape(name: "file", arguments: [ArgumentShape("a path")]).once(),
    Shape(name: "command", arguments: [ArgumentShape("a program")], moreArguments: ArgumentShape("a word for it"))
      .once(),
    Shape(name: "tcp", arguments: [ArgumentShape("host and port", .hostAndPort)]).once(),
    Shape(name: "tls", arguments: [ArgumentShape("host and port", .hostAndPort)]).once(),
    Shape(name: "http", arguments: [ArgumentShape("an address", .address)]).once(),
    Shape(name: "dns", arguments: [ArgumentShape("a host's name")]).once(),
  ]

  private static func stretch(_ name: String) -> Shape {
    Shape(name: name, arguments: [ArgumentShape("how long", .duration)]).once()
  }
}
