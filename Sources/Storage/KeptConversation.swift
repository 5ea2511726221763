package import CivilTime
package import ConversationEngine
package import DialogModel

/// A conversation as the store gives it back.
package struct KeptConversation: Equatable, Sendable {
  /// What never changes of it.
  package var opening: Opening
  /// Where it stands after the last turn that was kept.
  package var state: Conversation.State

  /// Gathers the two.
  package init(opening: Opening, state: Conversation.State) {
    self.opening = opening
    self.state = state
  }
}

/// What is settled when a conversation begins.
package struct Opening: Equatable, Sendable {
  /// Its number.
  package var id: ConversationID
  /// Whose conversation it is, should several desks share a store or a module.
  package var instance: String
  /// The name of the dialog that it follows.
  package var dialog: String
  /// Which edition of the dialog it began with.
  package var edition: String
  /// What is true of it from the outside.
  package var surroundings: Surroundings
  /// When it began.
  package var began: Instant
  /// Where it takes place on a bridge; nil for one at a terminal or a socket of ours.
  package var address: Address?

  /// Gathers what is settled.
  package init(
    id: ConversationID, instance: String, dialog: String, edition: String, surroundings: Surroundings, began: Instant,
    address: Address? = nil
  ) {
    self.id = id
    self.instance = instance
    self.dialog = dialog
    self.edition = edition
    self.surroundings = surroundings
    self.began = began
    self.address = address
  }
}

/// One turn: what happened, what it brought about, and where it led.
package struct KeptTurn: Equatable, Sendable {
  /// Whose turn it is.
  package var conversation: ConversationID
  /// Counts the turns of the conversation, from one.
  package var number: Int
  /// When it happened.
  package var time: Instant
  /// What happened.
  package var cause: Cause
  /// What was decided, worded.
  package var effects: [Effect]
  /// Where the conversation stands after it.
  package var state: Conversation.State

  /// Gathers what is to be remembered of a turn.
  package init(
    conversation: ConversationID, number: Int, time: Instant, cause: Cause, effects: [Effect],
    state: Conversation.State
  ) {
    self.conversation = conversation
    self.number = number
    self.time = time
    self.cause = cause
    self.effects = effects
    self.state = state
  }
}

/// What can happen to a conversation, as it came in: a replay reads and decides it again.
package enum Cause: Equatable, Sendable {
  case began
  /// What the person typed, cleaned.
  case line(String)
  /// More than anybody can read; it is not kept.
  case tooLong
  /// What the person attached, alone or in front of a line.
  case files([FileReference], beforeWords: Bool)
  case health(EffectID, HealthReport)
  case silence
  /// The person has come back.
  case returned
  /// There is no place where nobody else reads along.
  case overheard
  /// What the people who work on the ticket have said.
  case desk(DeskStatus, text: String)
}
