package import DialogModel

/// Everything that one tick has to remember; it is kept whole or not at all.
package struct Batch: Equatable, Sendable {
  /// Conversations that begin in it, each with its first turn among `turns`.
  package var openings: [Opening] = []
  /// Turns in the order in which they happened.
  package var turns: [KeptTurn] = []
  /// Messages from bridges that were taken in these turns.
  package var messages: [KeptMessage] = []
  /// Tickets that were filed in these turns; each is to be handed over from now on.
  package var tickets: [KeptTicket] = []
  /// What was said in these turns to people behind a bridge, which shows it and says so.
  package var replies: [BridgeReply] = []
  /// Codes for coming back that were given out; each ends the one that its conversation had.
  package var codes: [KeptCode] = []
  /// People who showed in these turns, so that they can be found when they want to be forgotten.
  package var traces: [Trace] = []

  /// Somebody, and a conversation in which they were heard of.
  package struct Trace: Equatable, Sendable {
    /// Whoever it is; only a keyed hash of it is kept.
    package var person: Person
    /// Where they showed.
    package var conversation: ConversationID

    /// Gathers the two.
    package init(_ person: Person, in conversation: ConversationID) {
      self.person = person
      self.conversation = conversation
    }
  }

  /// A batch with nothing in it.
  package init() {}

  /// Whether there is nothing to keep.
  package var isEmpty: Bool {
    openings.isEmpty && turns.isEmpty && messages.isEmpty && tickets.isEmpty && replies.isEmpty && codes.isEmpty
      && traces.isEmpty
  }
}
