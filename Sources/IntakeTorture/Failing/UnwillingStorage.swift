import CivilTime
import DialogModel
import Storage
import StrictJSON

/// A store that keeps everything but one batch, chosen beforehand; copies share which.
struct UnwillingStorage<Base: Storage>: Storage {
  private var base: Base
  private var left: Int
  private let fault: Fault
  /// Whether the batch that was not to be kept has come.
  private(set) var hasRefused = false

  /// What becomes of the batch.
  enum Fault: String, CaseIterable {
    case refused
    case full
    /// Nobody knows, and it was not kept.
    case lost
    /// Nobody knows, and it was kept.
    case kept
    case broken

    fileprivate var storageFault: StorageFault {
      switch self {
      case .refused: .refused("somebody else holds the file")
      case .full: .full("the disk is full")
      case .lost, .kept: .unknown("the commit was not answered")
      case .broken: .broken("the disk fails")
      }
    }
  }

  /// Refuses the `nth` batch, counted from one.
  init(_ base: Base, refusing nth: Int, _ fault: Fault) {
    self.base = base
    left = nth
    self.fault = fault
  }

  mutating func keep(_ batch: Batch) throws(StorageFault) {
    left -= 1
    guard left == 0 else { return try base.keep(batch) }
    hasRefused = true
    if fault == .kept { try base.keep(batch) }
    throw fault.storageFault
  }

  mutating func nextConversation() throws(StorageFault) -> ConversationID { try base.nextConversation() }
  mutating func recall(_ ids: [ConversationID]) throws(StorageFault) -> [KeptConversation] { try base.recall(ids) }
  mutating func conversations(at addresses: [Address]) throws(StorageFault) -> [ConversationID?] {
    try base.conversations(at: addresses)
  }
  mutating func messages(_ names: [MessageName]) throws(StorageFault) -> [KeptMessage?] { try base.messages(names) }
  mutating func replies(to bridge: [UInt8], after number: Int, atMost limit: Int) throws(StorageFault)
    -> [KeptBridgeReply]
  {
    try base.replies(to: bridge, after: number, atMost: limit)
  }
  mutating func acknowledge(_ bridge: [UInt8], upTo number: Int) throws(StorageFault) -> Bool {
    try base.acknowledge(bridge, upTo: number)
  }
  mutating func code(_ hash: [UInt8], at now: Instant) throws(StorageFault) -> KeptCode? {
    try base.code(hash, at: now)
  }
  mutating func hasTicket(numbered number: String) throws(StorageFault) -> Bool { try base.hasTicket(numbered: number) }
  mutating func tickets(before position: Int?, atMost limit: Int) throws(StorageFault) -> [(Int, Handoff)] {
    try base.tickets(before: position, atMost: limit)
  }
  mutating func handoffs(dueBy now: Instant, atMost limit: Int) throws(StorageFault) -> [Handoff] {
    try base.handoffs(dueBy: now, atMost: limit)
  }
  mutating func record(of id: ConversationID) throws(StorageFault) -> [JSONValue] { try base.record(of: id) }
  mutating func erase(_ whom: Forgotten, for request: String, at now: Instant) throws(StorageFault) -> Erasure {
    try base.erase(whom, for: request, at: now)
  }
  mutating func sweep(at now: Instant) throws(StorageFault) -> Int { try base.sweep(at: now) }
  mutating func tidyUp() throws(StorageFault) { try base.tidyUp() }
}
