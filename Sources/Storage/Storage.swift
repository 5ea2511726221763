package import CivilTime
package import DialogModel
package import StrictJSON

/// Who remembers conversations, and promises to.
///
/// A batch is kept whole or not at all. What `keep` returned from is remembered for ever; what it threw for is as if
/// it had never been tried, unless the fault says that nobody knows; and nobody may have heard of it.
package protocol Storage: Sendable {
  /// Gives a number to a new conversation; no number is given twice, not even for one that was never kept.
  mutating func nextConversation() throws(StorageFault) -> ConversationID
  /// Looks up what was kept of some conversations; those that are unknown, or whose dialog is, are left out.
  mutating func recall(_ ids: [ConversationID]) throws(StorageFault) -> [KeptConversation]
  /// Keeps everything in the batch, durably.
  mutating func keep(_ batch: Batch) throws(StorageFault)

  /// Finds the conversation that is open at each address; nil where there is none, or none any more.
  mutating func conversations(at addresses: [Address]) throws(StorageFault) -> [ConversationID?]
  /// Finds what became of each message; nil for one that was never taken.
  mutating func messages(_ names: [MessageName]) throws(StorageFault) -> [KeptMessage?]
  /// What has been said through a bridge behind a number and not been acknowledged, the oldest first.
  mutating func replies(to bridge: [UInt8], after number: Int, atMost limit: Int) throws(StorageFault)
    -> [KeptBridgeReply]
  /// Lets go of everything said through a bridge up to a number; false, and nothing happens, for one never reached.
  mutating func acknowledge(_ bridge: [UInt8], upTo number: Int) throws(StorageFault) -> Bool

  /// Finds the code for coming back that has this hash, where it still opens something.
  mutating func code(_ hash: [UInt8], at now: Instant) throws(StorageFault) -> KeptCode?

  /// Whether some ticket has this number.
  mutating func hasTicket(numbered number: String) throws(StorageFault) -> Bool
  /// Tickets, the latest first, from below a number that counts them; nil begins at the latest.
  mutating func tickets(before position: Int?, atMost limit: Int) throws(StorageFault) -> [(Int, Handoff)]
  /// Tickets that are to be tried by now, the longest due first.
  mutating func handoffs(dueBy now: Instant, atMost limit: Int) throws(StorageFault) -> [Handoff]

  /// The record of a conversation, its opening and then a line a turn, as `chat --record` writes it; nothing for one
  /// that is unknown.
  mutating func record(of id: ConversationID) throws(StorageFault) -> [JSONValue]

  /// Forgets, leaving nothing that could be read, and remembers that it did; twice is once.
  mutating func erase(_ whom: Forgotten, for request: String, at now: Instant) throws(StorageFault) -> Erasure
  /// Takes away some of what has been kept long enough; tells how many rows went, and zero means that all is done.
  mutating func sweep(at now: Instant) throws(StorageFault) -> Int
  /// Puts things in order where that takes a moment; worth calling whenever nobody waits.
  mutating func tidyUp() throws(StorageFault)
}

/// Why a store could not do what it was asked to; each asks for something else of whoever hears it.
package enum StorageFault: Error, Equatable {
  /// Nothing was kept, and the same may work later: somebody else holds the file.
  case refused(String)
  /// Nothing was kept, because there is no room; the same works once there is.
  case full(String)
  /// Nobody knows whether the batch was kept: say nothing, and look.
  case unknown(String)
  /// The disk fails, or what it holds is damaged: stop, because nothing that is kept from now on can be trusted.
  case broken(String)

  /// What went wrong, for the operator.
  package var reason: String {
    switch self {
    case .refused(let reason), .full(let reason), .unknown(let reason), .broken(let reason): reason
    }
  }
}
