package import CivilTime
package import DialogModel
package import Storage
package import StrictJSON

/// Keeps it in one file of SQLite, in a folder that belongs to one process at a time.
///
/// Copies of this value are the same store. It serves one thread at a time and traps where two come at once.
package struct SQLiteStorage: Storage {
  let turnstile: Turnstile<Archive>

  /// Opens the store in a folder, and makes it where there is none.
  ///
  /// `dialogs` are those whose conversations can be recalled; the others stay untouched. `vfs` names another way to the
  /// disk, for the proof; nil is the usual one.
  package init(folder: String, dialogs: [Dialog], vfs: String? = nil) throws(OpeningFault) {
    turnstile = Turnstile(try Archive(opening: folder, dialogs: dialogs, vfs: vfs))
  }

  /// Puts everything in order and lets go of the folder; whoever asks this value, or a copy of it, for anything
  /// afterwards is refused.
  ///
  /// A store that nobody holds any more closes by itself.
  package func close() { turnstile.close() }

  /// Lets one batch be written and taken back, after so many more were kept: for tests of those who are refused.
  package func refuse(after batches: Int) {
    try? turnstile.pass { archive throws(StorageFault) in archive.batchesUntilRefusal = batches }
  }

  /// Counts how often a backup was put in the place of the store, from one.
  package var epoch: Int {
    get throws(StorageFault) {
      try turnstile.pass { archive throws(StorageFault) in
        try archive.guarded { () throws(Database.Failure) in try archive.integer("epoch") }
      }
    }
  }

  /// How many statements each step has by which a file comes to today's form; a kill can come before each of them.
  package static var statementsOfSteps: [Int] { Schema.steps.map(\.statements.count) }

  /// Of the SQLite library that runs, which may be another than the one at hand when the program was built.
  package static var libraryVersion: String { Database.version }

  /// Whether that library is among those with a fault that two connections can meet; we have one, and so cannot.
  package static var isLibraryOfDoubtfulVersion: Bool {
    let parts = libraryVersion.split(separator: ".").compactMap { Int($0) }
    return parts.lexicographicallyPrecedes([3, 51, 3]) && !parts.lexicographicallyPrecedes([3, 7, 0])
  }

  /// Takes the next of the numbers that were set aside, and sets more aside where none is left.
  package func nextConversation() throws(StorageFault) -> ConversationID {
    try turnstile.pass { archive throws(StorageFault) in try archive.nextConversation() }
  }

  /// Looks them up in the order in which they were asked for, each in less than a millisecond.
  package func recall(_ ids: [ConversationID]) throws(StorageFault) -> [KeptConversation] {
    try turnstile.pass { archive throws(StorageFault) in try archive.recall(ids) }
  }

  /// Writes the batch in one transaction, and returns once the disk has it.
  package func keep(_ batch: Batch) throws(StorageFault) {
    guard !batch.isEmpty else { return }
    try turnstile.pass { archive throws(StorageFault) in try archive.keep(batch) }
  }

  /// Looks each address up by its bytes.
  package func conversations(at addresses: [Address]) throws(StorageFault) -> [ConversationID?] {
    try turnstile.pass { archive throws(StorageFault) in try archive.conversations(at: addresses) }
  }

  /// Looks each message up by its bytes.
  package func messages(_ names: [MessageName]) throws(StorageFault) -> [KeptMessage?] {
    try turnstile.pass { archive throws(StorageFault) in try archive.messages(names) }
  }

  /// Reads them from the box of the bridge.
  package func replies(to bridge: [UInt8], after number: Int, atMost limit: Int) throws(StorageFault)
    -> [KeptBridgeReply]
  {
    try turnstile.pass { archive throws(StorageFault) in try archive.replies(to: bridge, after: number, atMost: limit) }
  }

  /// Empties the box of the bridge that far, which a power cut may undo: the bridge says it again.
  package func acknowledge(_ bridge: [UInt8], upTo number: Int) throws(StorageFault) -> Bool {
    try turnstile.pass { archive throws(StorageFault) in try archive.acknowledge(bridge, upTo: number) }
  }

  /// Looks the hash up, and when the last turn of its conversation was.
  package func code(_ hash: [UInt8], at now: Instant) throws(StorageFault) -> KeptCode? {
    try turnstile.pass { archive throws(StorageFault) in try archive.code(hash, at: now) }
  }

  /// Asks the index of numbers.
  package func hasTicket(numbered number: String) throws(StorageFault) -> Bool {
    try turnstile.pass { archive throws(StorageFault) in try archive.hasTicket(numbered: number) }
  }

  /// Counts tickets in the order in which they were kept.
  package func tickets(before position: Int?, atMost limit: Int) throws(StorageFault) -> [(Int, Handoff)] {
    try turnstile.pass { archive throws(StorageFault) in try archive.tickets(before: position, atMost: limit) }
  }

  /// Asks the index of states and times, whatever else is kept.
  package func handoffs(dueBy now: Instant, atMost limit: Int) throws(StorageFault) -> [Handoff] {
    try turnstile.pass { archive throws(StorageFault) in try archive.handoffs(dueBy: now, atMost: limit) }
  }

  /// Puts the record together from the chain of turns, changes applied.
  package func record(of id: ConversationID) throws(StorageFault) -> [JSONValue] {
    try turnstile.pass { archive throws(StorageFault) in try archive.record(of: id) }
  }

  /// Notes the request in the ledger, then takes everything out of file and log.
  package func erase(_ whom: Forgotten, for request: String, at now: Instant) throws(StorageFault) -> Erasure {
    try turnstile.pass { archive throws(StorageFault) in try archive.erase(whom, for: request, at: now) }
  }

  /// Takes whole conversations away, some five hundred rows at a time.
  package func sweep(at now: Instant) throws(StorageFault) -> Int {
    try turnstile.pass { archive throws(StorageFault) in try archive.sweep(at: now) }
  }

  /// Writes down where chains begin, and the log back into the file.
  package func tidyUp() throws(StorageFault) {
    try turnstile.pass { archive throws(StorageFault) in try archive.tidyUp() }
  }
}
