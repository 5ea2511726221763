import CSQLite

/// A connection to one database file; it closes itself.
@safe final class Database {
  /// What SQLite says of a call that failed.
  struct Failure: Error {
    /// The kind, one of the `SQLITE_` numbers below 256.
    let kind: CInt
    /// The kind with what is more exactly known.
    let code: CInt
    /// In the words of the library.
    let message: String
  }

  private let connection: OpaquePointer
  /// Where SQLite notes, after each commit, how many pages the log holds.
  private let pages: UnsafeMutablePointer<CInt>
  /// Statements that are ready, by where their text stands in the program.
  private var ready: [UInt: Statement] = [:]

  /// Opens a file, or makes it; a link in its place is refused.
  init(opening path: String, creates: Bool = true, vfs: String? = nil) throws(Failure) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | (creates ? SQLITE_OPEN_CREATE : 0)
    let result = unsafe sqlite3_open_v2(path, &opened, flags, vfs)
    guard let connection = unsafe opened else {
      throw Failure(kind: SQLITE_NOMEM, code: SQLITE_NOMEM, message: "out of memory")
    }
    unsafe sqlite3_extended_result_codes(connection, 1)
    guard result == SQLITE_OK else {
      let failure = unsafe Self.failure(of: connection)
      unsafe sqlite3_close(connection)
      throw failure
    }
    unsafe self.connection = connection
    unsafe pages = UnsafeMutablePointer<CInt>.allocate(capacity: 1)
    unsafe pages.pointee = 0
    unsafe intake_defend(connection)
  }

  /// Goes only after the connection: whoever gets the lock opens a file that is at rest.
  var lock: Folder?
  /// Likewise: it has the file open a second time, and whoever closes a file lets go of all locks on it.
  var scrubber: Scrubber?

  deinit {
    ready.removeAll()
    unsafe sqlite3_close(connection)
    unsafe pages.deallocate()
  }

  /// The library's version, as it runs.
  static var version: String { unsafe String(cString: sqlite3_libversion()) }

  /// Pages in the log since it was last written back.
  var pagesInLog: Int { unsafe Int(pages.pointee) }

  /// Begins to count them; setting `wal_autocheckpoint` ends it, because SQLite does both in the same place.
  func countPagesInLog() { unsafe intake_count_pages(connection, pages) }

  /// Whether no transaction is open.
  var isAtRest: Bool { unsafe sqlite3_get_autocommit(connection) != 0 }

  /// How many rows the last statement changed.
  var rowsChanged: Int { unsafe Int(sqlite3_changes(connection)) }

  /// The number of the row that was inserted last.
  var lastRow: Int { unsafe Int(sqlite3_last_insert_rowid(connection)) }

  /// How long to wait for others who hold the file.
  func wait(milliseconds: Int) { unsafe _ = sqlite3_busy_timeout(connection, CInt(milliseconds)) }

  /// A statement that is made ready when it is first wanted.
  ///
  /// Its text is written down in the program and in no other place; what others say is bound to its `?`.
  func statement(_ text: StaticString) throws(Failure) -> Statement {
    let place = unsafe UInt(bitPattern: text.utf8Start)
    if let statement = ready[place] { return statement }
    let statement = try prepare("\(text)")
    ready[place] = statement
    return statement
  }

  /// For the few texts that cannot be written down beforehand, such as settings with a number.
  func prepare(_ text: String) throws(Failure) -> Statement {
    var made: OpaquePointer?
    let result = unsafe sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
    guard result == SQLITE_OK, let made = unsafe made else { throw failure() }
    return unsafe Statement(made, of: self)
  }

  /// Runs a text once, for what it does.
  func run(_ text: String) throws(Failure) {
    let statement = try prepare(text)
    while try statement.step() {}
  }

  /// Writes the log back into the file as far as nobody reads it, or wholly, and then cuts it to nothing.
  func checkpoint(truncating: Bool) throws(Failure) {
    let mode = truncating ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
    var (inLog, written) = (CInt(0), CInt(0))
    let result = unsafe sqlite3_wal_checkpoint_v2(connection, nil, mode, &inLog, &written)
    guard result == SQLITE_OK else { throw failure() }
    // What could not be written back is tried again with the next.
    unsafe pages.pointee = truncating ? 0 : inLog - written
  }

  /// Forgets the pages that it remembers; they are read anew.
  func forgetPages() throws(Failure) { try run("PRAGMA shrink_memory") }

  /// Begins to copy everything into another database, by as many pages at a time as `Copying` is asked to.
  func copy(to target: Database) throws(Failure) -> Copying {
    guard let backup = unsafe sqlite3_backup_init(target.connection, "main", connection, "main") else {
      throw target.failure()
    }
    return unsafe Copying(backup, from: self, to: target)
  }

  func failure() -> Failure { unsafe Self.failure(of: connection) }

  private static func failure(of connection: OpaquePointer) -> Failure {
    let code = unsafe sqlite3_extended_errcode(connection)
    return unsafe Failure(kind: code & 0xFF, code: code, message: String(cString: sqlite3_errmsg(connection)))
  }
}

/// A copy of a database that is being made.
@safe final class Copying {
  private let backup: OpaquePointer
  private let source: Database
  private let target: Database
  private var isFinished = false

  fileprivate init(_ backup: OpaquePointer, from source: Database, to target: Database) {
    unsafe self.backup = backup
    self.source = source
    self.target = target
  }

  deinit { if !isFinished { unsafe sqlite3_backup_finish(backup) } }

  /// Copies so many pages more; true once all are there.
  func step(pages: Int) throws(Database.Failure) -> Bool {
    let result = unsafe sqlite3_backup_step(backup, CInt(pages))
    if result == SQLITE_OK || result & 0xFF == SQLITE_BUSY || result & 0xFF == SQLITE_LOCKED { return false }
    guard result == SQLITE_DONE else {
      isFinished = true
      unsafe sqlite3_backup_finish(backup)
      throw target.failure()
    }
    isFinished = true
    guard unsafe sqlite3_backup_finish(backup) == SQLITE_OK else { throw target.failure() }
    return true
  }
}
