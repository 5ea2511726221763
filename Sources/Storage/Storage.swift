package import DialogModel

/// Who remembers conversations, and promises to.
///
/// A batch is kept whole or not at all. What `keep` returned from is remembered for ever; what it threw for is as if
/// it had never been tried, and nobody may have heard of it.
package protocol Storage: Sendable {
  /// Gives a number to a new conversation; no number is given twice, not even for one that was never kept.
  mutating func nextConversation() throws(StorageFault) -> ConversationID
  /// Looks up what was kept of some conversations; those that are unknown are left out.
  mutating func recall(_ ids: [ConversationID]) throws(StorageFault) -> [KeptConversation]
  /// Keeps everything in the batch, durably.
  mutating func keep(_ batch: Batch) throws(StorageFault)
}

/// Why a store could not do what it was asked to.
package enum StorageFault: Error, Equatable {
  /// Nothing was kept, and the same may work later: the disk is full, somebody else holds the file.
  case refused(String)
}
