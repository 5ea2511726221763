import CivilTime
import ConversationEngine
import DialogModel
import Faults
import SourceText
import Storage
import StrictJSON

/// An open store: the file, its lock, and what is remembered beside it.
///
/// Invariant: what stands in `seats` and `heads` was committed; after a commit whose outcome nobody knows they are made
/// anew from the file.
final class Archive {
  let folder: Folder
  let path: String
  let database: Database
  var dialogs: [Dialog]
  /// Conversations as the file holds them, for the next turn of each.
  var seats: [ConversationID: Seat] = [:]
  /// Where chains begin that have grown since the table `head` was written.
  var heads: [ConversationID: Head] = [:]
  /// The number of the next row of turns; never one that was given before.
  var nextTurn = 1
  var numbers = 0..<0
  var editions: [String: Int] = [:]
  /// Hashes of people are of use only with it.
  var traceKey: [UInt8] = []
  /// Set once nothing can be trusted any more; from then on everything is refused.
  var broken: String?
  /// The copy that is being made.
  var backup: Backup?
  /// Asks how much room there is; tests say so themselves.
  var room: () -> Folder.Room?
  /// Set in tests of those who are refused.
  var batchesUntilRefusal: Int?
  private let identity: Folder.Identity?

  /// A conversation as the last committed turn left it.
  struct Seat {
    var head: Head
    /// The row of its address; nil where it is on no bridge.
    var address: Int?
    var state: JSONObject
    /// Turns since one kept the whole state.
    var sinceWhole: Int
  }

  /// Where a conversation's chain of turns begins.
  struct Head: Equatable {
    /// The row of the latest turn.
    var turn: Int
    /// How many turns there are.
    var number: Int
    /// When the conversation goes, unless something happens.
    var retainUntil: Int
  }

  /// The names of the files in the folder.
  static let (fileName, ledgerName) = ("intake.db", "erased.jsonl")
  var ledgerPath: String { folder.path + "/" + Self.ledgerName }

  init(opening folderPath: String, dialogs: [Dialog], vfs: String?) throws(OpeningFault) {
    do {
      folder = try Folder(folderPath)
    } catch {
      throw OpeningFault(error, of: folderPath)
    }
    path = folderPath + "/" + Self.fileName
    room = { Folder.room(at: folderPath) }
    self.dialogs = dialogs
    do {
      try Folder.removeForeignLog(of: path)
    } catch {
      throw OpeningFault(error, of: folderPath)
    }
    let isNew = Folder.identity(of: path).map { $0.size == 0 } ?? true
    do {
      database = try Database(opening: path, vfs: vfs)
    } catch {
      throw OpeningFault(error, at: path)
    }
    database.lock = folder
    for end in ["", "-wal", "-shm"] { Folder.closeToOthers(path + end) }
    let form = try Schema.form(of: database, at: path)
    try Settings.apply(to: database)
    try Schema.bringUp(database, from: form, at: path)
    try Schema.expectWhole(database, at: path)
    identity = Folder.identity(of: path)
    do {
      database.scrubber = try Scrubber(of: path)
    } catch {
      throw OpeningFault(error, of: folderPath)
    }
    if isNew { try settle() }
    try checkAfterUncleanEnd()
    try begin()
    for end in ["", "-wal", "-shm"] { Folder.closeToOthers(path + end) }
  }

  /// A clean end: what was set aside is given back, and the next start need not look for damage.
  deinit {
    guard broken == nil else { return }
    try? tidyUp()
    try? transaction { () throws(Database.Failure) in
      try set("reserved", .integer(numbers.lowerBound))
      try set("clean", .integer(1))
    }
  }

  /// A new file is whole on the disk, and so is its name, before anybody is told anything.
  private func settle() throws(OpeningFault) {
    do {
      try database.checkpoint(truncating: true)
    } catch {
      throw OpeningFault(error, at: path)
    }
    do {
      // The file itself was flushed with its log; opening and closing it would let go of the locks on it.
      try Folder.flush(folder.path)
    } catch {
      throw OpeningFault(error, of: folder.path)
    }
  }

  /// After a kill or a power cut the whole file is read through once, and a small one always.
  private func checkAfterUncleanEnd() throws(OpeningFault) {
    let complaint: String?
    do throws(Database.Failure) {
      let size = Folder.identity(of: path)?.size ?? 0
      if size <= Limits.fileReadThroughInBytes {
        complaint = try database.statement("PRAGMA integrity_check(1)").first { $0.text(0) }
      } else if try integer("clean") == 1 {
        return
      } else {
        complaint = try database.statement("PRAGMA quick_check(1)").first { $0.text(0) }
      }
      if complaint == "ok" { try expectSoundKeys() }
    } catch {
      throw OpeningFault(error, at: path)
    }
    guard complaint == "ok" else { throw .damaged(path: path, detail: complaint ?? "no answer") }
  }

  /// A flipped bit in what is searched for would hide a row, and nobody would miss it.
  private func expectSoundKeys() throws(Database.Failure) {
    _ = try database.statement("SELECT conversation, turn, number, retain_until, checksum FROM head").rows {
      row throws(Database.Failure) in
      let head = Head(turn: row.integer(1), number: row.integer(2), retainUntil: row.integer(3))
      try row.expect(head.checksum(of: row.integer(0)), in: 4)
    }
    _ = try database.statement("SELECT bridge, name, open, checksum FROM address").rows {
      row throws(Database.Failure) in
      let open = row.isNone(2) ? nil : row.integer(2)
      let address = Address(bridge: row.bytes(0), conversation: row.bytes(1))
      try row.expect(address.checksum(open: open), in: 3)
    }
    _ = try database.statement("SELECT address, id, hash, conversation, turn, checksum FROM message").rows {
      row throws(Database.Failure) in
      let sum = Checksum.of(
        .integer(row.integer(0)), .bytes(row.bytes(1)), .bytes(row.bytes(2)), .integer(row.integer(3)),
        .integer(row.integer(4)))
      try row.expect(sum, in: 5)
    }
    _ = try database.statement("SELECT hash, conversation, issued, began, checksum FROM code").rows {
      row throws(Database.Failure) in
      let sum = Checksum.of(
        .bytes(row.bytes(0)), .integer(row.integer(1)), .integer(row.integer(2)), .integer(row.integer(3)))
      try row.expect(sum, in: 4)
    }
  }

  /// What the books of a new store say.
  private func lay() throws(Database.Failure) {
    for name in ["reserved", "headed"] { try set(name, .integer(0)) }
    try set("epoch", .integer(1))
    let key = try database.statement("SELECT randomblob(32)").first { $0.bytes(0) } ?? []
    try set("key", .bytes(key))
  }

  private func begin() throws(OpeningFault) {
    do {
      try transaction { () throws(Database.Failure) in
        if try integer("epoch") == 0 { try lay() }
        try set("clean", .integer(0))
        if try integer("copy") == 1 { try beginEpoch() }
      }
      traceKey = try bytes("key")
      let reserved = try integer("reserved")
      numbers = reserved..<reserved
      try findHeads()
    } catch let failure as Database.Failure {
      throw OpeningFault(failure, at: path)
    } catch let fault as StorageFault {
      throw .damaged(path: path, detail: fault.reason)
    } catch {
      preconditionFailure("a database fails in one way")
    }
    try forgetWhatWasErased()
  }

  /// A backup was put in the place of the store: nothing that is named from now on may bear a name that was given after
  /// the backup was made.
  private func beginEpoch() throws(Database.Failure) {
    try set("epoch", .integer(try integer("epoch") + 1))
    let last = try integer("reserved")
    try set("reserved", .integer((last / Limits.numbersPerEpoch + 1) * Limits.numbersPerEpoch))
    try database.statement("DELETE FROM meta WHERE name = 'copy'").run()
  }

  /// Refuses to go on where an earlier failure, or somebody's hand on the file, has ended all trust.
  func checkTrust() throws(StorageFault) {
    if let broken { throw .broken(broken) }
    let now = Folder.identity(of: path)
    guard now?.device == identity?.device, now?.number == identity?.number else {
      throw breaking(.broken("\(path) was deleted or replaced while it was open"))
    }
  }

  /// Notes a fault behind which there is no going on.
  func breaking(_ fault: StorageFault) -> StorageFault {
    if case .broken(let reason) = fault { broken = reason }
    return fault
  }
}

// What is written in one go, and small things with names.
extension Archive {
  /// Does all of it or nothing; for the store's own books.
  func transaction(_ work: () throws(Database.Failure) -> Void) throws(Database.Failure) {
    try database.statement("BEGIN IMMEDIATE").run()
    do {
      try work()
      try database.statement("COMMIT").run()
    } catch {
      if !database.isAtRest { try? database.statement("ROLLBACK").run() }
      throw error
    }
  }

  func set(_ name: String, _ value: Statement.Value) throws(Database.Failure) {
    try database.statement("INSERT OR REPLACE INTO meta VALUES(?, ?, ?)").run(
      .text(name), value, .integer(Checksum.of(.text(name), value)))
  }

  func integer(_ name: String) throws(Database.Failure) -> Int {
    try database.statement("SELECT value, checksum FROM meta WHERE name = ?").first(.text(name)) {
      row throws(Database.Failure) in
      try row.expect(Checksum.of(.text(name), .integer(row.integer(0))), in: 1)
      return row.integer(0)
    } ?? 0
  }

  func bytes(_ name: String) throws(Database.Failure) -> [UInt8] {
    try database.statement("SELECT value, checksum FROM meta WHERE name = ?").first(.text(name)) {
      row throws(Database.Failure) in
      try row.expect(Checksum.of(.text(name), .bytes(row.bytes(0))), in: 1)
      return row.bytes(0)
    } ?? []
  }

  /// Runs something outside of a batch; what goes wrong is told as the desk understands it.
  func guarded<Result>(_ work: () throws(Database.Failure) -> Result) throws(StorageFault) -> Result {
    try checkTrust()
    do {
      return try work()
    } catch {
      throw breaking(StorageFault(error))
    }
  }
}
