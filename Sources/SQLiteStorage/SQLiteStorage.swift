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

  /// Of the SQLite library that runs, which may be another than the one at hand when the program was built.
  package static var libraryVersion: String { Database.version }

  package func nextConversation() throws(StorageFault) -> ConversationID {
    try turnstile.pass { archive throws(StorageFault) in try archive.nextConversation() }
  }

  package func recall(_ ids: [ConversationID]) throws(StorageFault) -> [KeptConversation] {
    try turnstile.pass { archive throws(StorageFault) in try archive.recall(ids) }
  }

  package func keep(_ batch: Batch) throws(StorageFault) {
    guard !batch.isEmpty else { return }
    try turnstile.pass { archive throws(StorageFault) in try archive.keep(batch) }
  }

  package func conversations(at addresses: [Address]) throws(StorageFault) -> [ConversationID?] {
    try turnstile.pass { archive throws(StorageFault) in try archive.conversations(at: addresses) }
  }

  package func messages(_ names: [MessageName]) throws(StorageFault) -> [KeptMessage?] {
    try turnstile.pass { archive throws(StorageFault) in try archive.messages(names) }
  }

  package func replies(to bridge: [UInt8], atMost limit: Int) throws(StorageFault) -> [KeptBridgeReply] {
    try turnstile.pass { archive throws(StorageFault) in try archive.replies(to: bridge, atMost: limit) }
  }

  package func acknowledge(_ bridge: [UInt8], upTo number: Int) throws(StorageFault) -> Bool {
    try turnstile.pass { archive throws(StorageFault) in try archive.acknowledge(bridge, upTo: number) }
  }

  package func code(_ hash: [UInt8], at now: Instant) throws(StorageFault) -> KeptCode? {
    try turnstile.pass { archive throws(StorageFault) in try archive.code(hash, at: now) }
  }

  package func hasTicket(numbered number: String) throws(StorageFault) -> Bool {
    try turnstile.pass { archive throws(StorageFault) in try archive.hasTicket(numbered: number) }
  }

  package func tickets(before position: Int?, atMost limit: Int) throws(StorageFault) -> [(Int, Handoff)] {
    try turnstile.pass { archive throws(StorageFault) in try archive.tickets(before: position, atMost: limit) }
  }

  package func handoffs(dueBy now: Instant, atMost limit: Int) throws(StorageFault) -> [Handoff] {
    try turnstile.pass { archive throws(StorageFault) in try archive.handoffs(dueBy: now, atMost: limit) }
  }

  package func record(of id: ConversationID) throws(StorageFault) -> [JSONValue] {
    try turnstile.pass { archive throws(StorageFault) in try archive.record(of: id) }
  }

  package func erase(_ whom: Forgotten, for request: String, at now: Instant) throws(StorageFault) -> Erasure {
    try turnstile.pass { archive throws(StorageFault) in try archive.erase(whom, for: request, at: now) }
  }

  package func sweep(at now: Instant) throws(StorageFault) -> Int {
    try turnstile.pass { archive throws(StorageFault) in try archive.sweep(at: now) }
  }

  package func tidyUp() throws(StorageFault) {
    try turnstile.pass { archive throws(StorageFault) in try archive.tidyUp() }
  }
}
