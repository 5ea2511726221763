import ConversationEngine
package import DialogModel

/// A store that forgets everything when the process ends: for rehearsals and tests.
package struct MemoryStorage: Storage {
  private var conversations: [ConversationID: KeptConversation] = [:]
  private var lastNumber = 0
  /// Every turn that was kept, in order.
  package private(set) var turns: [KeptTurn] = []
  /// How many batches are still kept before one is refused; nil, as everywhere but in tests, for all of them.
  package var batchesUntilRefusal: Int?

  /// A store with nothing in it.
  package init() {}

  /// Counts up.
  package mutating func nextConversation() -> ConversationID {
    lastNumber += 1
    return ConversationID(lastNumber)
  }

  /// Looks them up in the order in which they were asked for.
  package func recall(_ ids: [ConversationID]) -> [KeptConversation] {
    ids.compactMap { conversations[$0] }
  }

  /// Remembers the batch for as long as the process lives.
  package mutating func keep(_ batch: Batch) throws(StorageFault) {
    if let left = batchesUntilRefusal {
      guard left > 0 else {
        batchesUntilRefusal = nil
        throw .refused("the store was told to refuse")
      }
      batchesUntilRefusal = left - 1
    }
    for turn in batch.turns {
      let opening = conversations[turn.conversation]?.opening ?? batch.openings.first { $0.id == turn.conversation }
      guard let opening else { preconditionFailure("a turn belongs to a conversation that has begun") }
      let before = conversations[turn.conversation]?.state.turn ?? 0
      precondition(turn.number == before + 1, "the turns of a conversation follow one another")
      conversations[turn.conversation] = KeptConversation(opening: opening, state: turn.state)
    }
    turns += batch.turns
  }
}
