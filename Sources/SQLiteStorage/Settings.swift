import Faults

/// What the promise rests on; set on the connection, read back, and never taken for granted.
enum Settings {
  /// The file tells by these four letters, "intk", whose it is.
  static let application = 0x696E_746B

  private static var all: [(name: String, value: String)] {
    [
      ("journal_mode", "wal"), ("synchronous", synchronous), ("foreign_keys", "1"), ("secure_delete", "1"),
      ("trusted_schema", "0"), ("cell_size_check", "1"), ("mmap_size", "0"),
      ("journal_size_limit", "\(Limits.logSizeInBytes)"), ("wal_autocheckpoint", "0"), ("temp_store", "2"),
      ("cache_size", "-\(Limits.cacheInKibibytes)"), ("recursive_triggers", "0"),
    ]
  }

  /// Every commit waits for the disk. The proof plants the two that do not, and must notice.
  private static var synchronous: String { mutant(2) ? "1" : mutant(20) ? "0" : "2" }

  /// Holds the connection to all of it.
  static func apply(to database: Database) throws(OpeningFault) {
    database.wait(milliseconds: Limits.patienceInMilliseconds)
    for (name, value) in all {
      let found: String
      do {
        try database.run("PRAGMA \(name)=\(value)")
        found = try database.prepare("PRAGMA \(name)").first { $0.text(0) } ?? "nothing"
      } catch {
        throw .setting(name, wanted: value, found: error.message)
      }
      guard found == value else { throw .setting(name, wanted: value, found: found) }
    }
  }
}
