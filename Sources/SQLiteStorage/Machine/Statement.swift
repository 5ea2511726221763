import CSQLite

/// A statement that was made ready once and is run again and again, with other values each time.
@safe final class Statement {
  private let statement: OpaquePointer
  /// Lives longer than its statements.
  private unowned let database: Database

  /// What stands in for a `?`.
  enum Value {
    case none
    case integer(Int)
    case text(String)
    case bytes([UInt8])
  }

  init(_ statement: OpaquePointer, of database: Database) {
    unsafe self.statement = statement
    self.database = database
  }

  deinit { unsafe sqlite3_finalize(statement) }

  /// Begins anew with these values, one for each `?`.
  func bind(_ values: [Value]) throws(Database.Failure) {
    unsafe sqlite3_reset(statement)
    for (index, value) in values.enumerated() {
      guard bind(value, at: CInt(index + 1)) == SQLITE_OK else { throw database.failure() }
    }
  }

  private func bind(_ value: Value, at place: CInt) -> CInt {
    switch value {
    case .none: return unsafe sqlite3_bind_null(statement, place)
    case .integer(let number): return unsafe sqlite3_bind_int64(statement, place, Int64(number))
    case .text(var text):
      return text.withUTF8 { unsafe intake_bind_text(statement, place, $0.baseAddress, CInt($0.count)) }
    case .bytes(let bytes):
      // No bytes are still bytes, and not the absence of any.
      guard !bytes.isEmpty else { return unsafe intake_bind_blob(statement, place, "", 0) }
      return unsafe bytes.withUnsafeBytes { unsafe intake_bind_blob(statement, place, $0.baseAddress, CInt($0.count)) }
    }
  }

  /// Goes to the next row; false behind the last, and then the statement is ready for other values.
  func step() throws(Database.Failure) -> Bool {
    switch unsafe sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      unsafe sqlite3_reset(statement)
      return false
    default:
      let failure = database.failure()
      unsafe sqlite3_reset(statement)
      throw failure
    }
  }

  /// Runs for what it does, and gives no row.
  func run(_ values: Value...) throws(Database.Failure) {
    try bind(values)
    while try step() {}
  }

  /// Runs for its rows; what `read` makes of each.
  func rows<Row>(_ values: Value..., read: (Reached) throws(Database.Failure) -> Row) throws(Database.Failure)
    -> [Row]
  {
    try bind(values)
    var rows: [Row] = []
    while try step() { rows.append(try read(Reached(self))) }
    return rows
  }

  /// Runs for its first row; nil where there is none.
  func first<Row>(_ values: Value..., read: (Reached) throws(Database.Failure) -> Row) throws(Database
    .Failure)
    -> Row?
  {
    try bind(values)
    defer { reset() }
    return try step() ? read(Reached(self)) : nil
  }

  /// Lets go of what was read, so that no lock stays.
  func reset() { unsafe _ = sqlite3_reset(statement) }

  /// The row that was reached; columns count from zero.
  struct Reached {
    private let statement: Statement
    fileprivate init(_ statement: Statement) { self.statement = statement }

    func integer(_ column: Int) -> Int { statement.integer(column) }
    func text(_ column: Int) -> String { String(decoding: statement.bytes(column), as: UTF8.self) }
    func bytes(_ column: Int) -> [UInt8] { statement.bytes(column) }
    func isNone(_ column: Int) -> Bool { statement.isNone(column) }
  }

  private func integer(_ column: Int) -> Int { unsafe Int(sqlite3_column_int64(statement, CInt(column))) }

  /// SQLite's name for "nothing" among the types of values.
  private static let nothing: CInt = 5

  private func isNone(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(statement, CInt(column)) == Self.nothing
  }

  private func bytes(_ column: Int) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement, CInt(column)) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(statement, CInt(column)))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
