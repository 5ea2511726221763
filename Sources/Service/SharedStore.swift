package import CivilTime
package import DialogModel
package import Storage
package import StrictJSON
import Synchronization

/// One store for several desks of one thread: copies of this value are the same store, whichever kind it is.
package struct SharedStore: InspectableStorage {
  private let shelf: Shelf

  private final class Shelf: Sendable {
    let store: Mutex<any InspectableStorage>
    init(_ store: any InspectableStorage) { self.store = Mutex(store) }
  }

  /// Takes a store over; nobody else may use it from now on.
  package init(_ store: any InspectableStorage) { shelf = Shelf(store) }

  private func pass<Result: Sendable>(
    _ work: (inout any InspectableStorage) throws(StorageFault) -> Result
  ) throws(StorageFault) -> Result {
    try shelf.store.withLock { store throws(StorageFault) in try work(&store) }
  }

  /// Gives a number to a new conversation.
  package func nextConversation() throws(StorageFault) -> ConversationID {
    try pass { store throws(StorageFault) in try store.nextConversation() }
  }

  /// Looks up what was kept of some conversations.
  package func recall(_ ids: [ConversationID]) throws(StorageFault) -> [KeptConversation] {
    try pass { store throws(StorageFault) in try store.recall(ids) }
  }

  /// Keeps a batch, durably.
  package func keep(_ batch: Batch) throws(StorageFault) {
    try pass { store throws(StorageFault) in try store.keep(batch) }
  }

  /// Finds the conversation that is open at each address.
  package func conversations(at addresses: [Address]) throws(StorageFault) -> [ConversationID?] {
    try pass { store throws(StorageFault) in try store.conversations(at: addresses) }
  }

  /// Finds what became of each message.
  package func messages(_ names: [MessageName]) throws(StorageFault) -> [KeptMessage?] {
    try pass { store throws(StorageFault) in try store.messages(names) }
  }

  /// Finds what was said through a bridge and not acknowledged.
  package func replies(to bridge: [UInt8], after number: Int, atMost limit: Int) throws(StorageFault)
    -> [KeptBridgeReply]
  {
    try pass { store throws(StorageFault) in try store.replies(to: bridge, after: number, atMost: limit) }
  }

  /// Lets go of what a bridge has acknowledged.
  package func acknowledge(_ bridge: [UInt8], upTo number: Int) throws(StorageFault) -> Bool {
    try pass { store throws(StorageFault) in try store.acknowledge(bridge, upTo: number) }
  }

  /// Finds a code that still opens something.
  package func code(_ hash: [UInt8], at now: Instant) throws(StorageFault) -> KeptCode? {
    try pass { store throws(StorageFault) in try store.code(hash, at: now) }
  }

  /// Tells whether a number belongs to a ticket.
  package func hasTicket(numbered number: String) throws(StorageFault) -> Bool {
    try pass { store throws(StorageFault) in try store.hasTicket(numbered: number) }
  }

  /// Lists tickets, the latest first.
  package func tickets(before position: Int?, atMost limit: Int) throws(StorageFault) -> [(Int, Handoff)] {
    try pass { store throws(StorageFault) in try store.tickets(before: position, atMost: limit) }
  }

  /// Lists tickets that are to be tried by now.
  package func handoffs(dueBy now: Instant, atMost limit: Int) throws(StorageFault) -> [Handoff] {
    try pass { store throws(StorageFault) in try store.handoffs(dueBy: now, atMost: limit) }
  }

  /// Gives the lines of a conversation.
  package func record(of id: ConversationID) throws(StorageFault) -> [JSONValue] {
    try pass { store throws(StorageFault) in try store.record(of: id) }
  }

  /// Forgets for good.
  package func erase(_ whom: Forgotten, for request: String, at now: Instant) throws(StorageFault) -> Erasure {
    try pass { store throws(StorageFault) in try store.erase(whom, for: request, at: now) }
  }

  /// Takes away some of what has been kept long enough.
  package func sweep(at now: Instant) throws(StorageFault) -> Int {
    try pass { store throws(StorageFault) in try store.sweep(at: now) }
  }

  /// Puts things in order while nobody waits.
  package func tidyUp() throws(StorageFault) {
    try pass { store throws(StorageFault) in try store.tidyUp() }
  }

  /// Counts what is kept.
  package func tally() throws(StorageFault) -> Tally {
    try pass { store throws(StorageFault) in try store.tally() }
  }

  /// Finds the conversations that an erasure of the same would take.
  package func conversations(of whom: Forgotten) throws(StorageFault) -> [ConversationID] {
    try pass { store throws(StorageFault) in try store.conversations(of: whom) }
  }

  /// Names what is kept, page by page.
  package func conversations(after id: ConversationID?, atMost limit: Int) throws(StorageFault) -> [ConversationID] {
    try pass { store throws(StorageFault) in try store.conversations(after: id, atMost: limit) }
  }

  /// Recalls by other editions.
  package func follow(_ dialogs: [Dialog]) throws(StorageFault) {
    try pass { store throws(StorageFault) in try store.follow(dialogs) }
  }

  /// Finds a ticket by its number.
  package func ticket(numbered number: String) throws(StorageFault) -> Handoff? {
    try pass { store throws(StorageFault) in try store.ticket(numbered: number) }
  }
}
