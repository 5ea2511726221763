package import DialogModel

/// Anything that happens to one conversation; all of it enters by the same door.
package enum Event: Equatable, Sendable {
  case began
  case heard(Meaning)
  /// A line came that was too long to be read.
  case heardTooMuch
  case healthReported(HealthResult)
}

/// What must now be done for a conversation, as values.
package enum Effect: Equatable, Sendable {
  case say(Reply)
  /// Look up the health of a service, and report within the patience.
  case checkHealth(service: String, patience: Duration)
  case file(TicketDraft)
  case end(Ending)
}

/// One thing that is said.
package struct Reply: Equatable, Sendable {
  /// Form and text id, such as `ask.room`; the same in every language.
  package var key: String
  /// What the person reads, in the conversation's language and with every place filled.
  package var text: String
  /// Numbered from one where they are shown.
  package var choices: [String]

  init(_ key: String, _ text: String, choices: [String] = []) {
    self.key = key
    self.text = text
    self.choices = choices
  }
}

/// What is true of a conversation from the outside.
package struct Surroundings: Equatable, Sendable {
  /// Whether a partner's own agent writes; only the channel can say so.
  package var isAgent = false
  /// The kind of line that the person is on, which dialogs can look at.
  package var channel = Channel.terminal
  /// Whether nobody else reads along.
  package var isPrivate = true
  /// Whether the desk works at this moment; nil where nobody has looked.
  package var isOpen: Bool?

  /// Where a conversation takes place.
  package enum Channel: String, Sendable {
    case terminal
    case socket
    case bridge
  }

  /// A customer alone at a terminal.
  package init() {}
}
