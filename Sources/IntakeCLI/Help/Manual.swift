/// Everything that help can tell: the verbs in the order in which a newcomer meets them, and the topics.
struct Manual: Sendable {
  let verbs: [Verb]
  /// What runs when no verb is named.
  let usualVerb: Verb
  let topics: [HelpTopic]
}

extension Manual {
  static let intake = Manual(
    verbs: [
      .chat, .serve, .status, .tickets, .export, .erase, .backup, .replay, .health, .check, .test, .understand, .fmt,
      .explain,
      .kdl, .config, .help,
    ],
    usualVerb: .chat,
    topics: [.environment, .exitCodes])
}
