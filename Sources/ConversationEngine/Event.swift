package import DialogModel

/// Anything that happens to one conversation; all of it enters by the same door.
package enum Event: Equatable, Sendable {
  case began
  case heard(Meaning)
  /// A line came that was too long to be read.
  case heardTooMuch
  /// The person attached something, alone or beside words that come next.
  case handed([FileReference], beforeWords: Bool)
  /// What was found for the effect of this id; a late report for another question changes nothing.
  case healthReported(EffectID, HealthReport)
  /// Nobody has said anything until the time that `Conversation.due` named.
  case fellSilent
  /// The person has come back after leaving.
  case returned
  /// Others turn out to read along, so that nothing personal is asked here any more.
  case overheard
  /// The people who work on the ticket tell how it fares, perhaps in words of their own.
  case deskReported(DeskStatus, text: String)
}

/// Names one effect for ever, so that doing it twice can be noticed.
package struct EffectID: Hashable, Sendable, CustomStringConvertible {
  /// The conversation that asked for it.
  package var conversation: ConversationID
  /// The turn in which it was asked for.
  package var turn: Int
  /// Its position among the effects of that turn.
  package var index: Int

  /// Gathers the three.
  package init(conversation: ConversationID, turn: Int, index: Int) {
    self.conversation = conversation
    self.turn = turn
    self.index = index
  }

  /// Reads an id as it is written; nil for anything else.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, let conversation = ConversationID(String(Substring(parts[0]))),
      let turn = Int(String(Substring(parts[1]))), let index = Int(String(Substring(parts[2])))
    else { return nil }
    self.init(conversation: conversation, turn: turn, index: index)
  }

  /// As in `c8.4.0`.
  package var description: String { "\(conversation).\(turn).\(index)" }
}

/// What must now be done for a conversation, as a value.
package struct Effect: Equatable, Sendable {
  /// Made from conversation, turn and position.
  package var id: EffectID
  /// What is to be done.
  package var act: Act

  /// The things that a conversation can ask for.
  package enum Act: Equatable, Sendable {
    case say(Reply)
    /// Look up the health of a service, and report within the patience.
    case checkHealth(service: String, patience: Duration)
    case file(TicketDraft)
    /// One of our people takes over, with what is known so far.
    case handOver(TicketDraft)
    case end(Ending)
    /// The person leaves for now; the conversation stays where it is.
    case hangUp
  }
}
