import CSQLite

/// Reads a database without the rooms that wrote it: whoever checks them must not ask them.
@safe final class Rows {
  private let connection: OpaquePointer

  /// One value of a row.
  enum Cell: Equatable {
    case none
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    var integer: Int { if case .integer(let number) = self { number } else { 0 } }
    var text: String { if case .text(let text) = self { text } else { "" } }
    /// Also of a text.
    var bytes: [UInt8] {
      switch self {
      case .bytes(let bytes): bytes
      case .text(let text): Array(text.utf8)
      case .none, .integer: []
      }
    }
  }

  /// What SQLite says against it.
  struct Failure: Error { let message: String }

  init(of path: String) throws(Failure) {
    var opened: OpaquePointer?
    let result = unsafe sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    guard let connection = unsafe opened else { throw Failure(message: "out of memory") }
    unsafe self.connection = connection
    guard result == SQLITE_OK else { throw failure }
  }

  deinit { unsafe sqlite3_close(connection) }

  private var failure: Failure { unsafe Failure(message: String(cString: sqlite3_errmsg(connection))) }

  /// All rows that a query gives.
  func callAsFunction(_ query: String) throws(Failure) -> [[Cell]] {
    var made: OpaquePointer?
    guard unsafe sqlite3_prepare_v3(connection, query, -1, 0, &made, nil) == SQLITE_OK,
      let statement = unsafe made
    else { throw failure }
    defer { unsafe sqlite3_finalize(statement) }
    var rows: [[Cell]] = []
    while true {
      switch unsafe sqlite3_step(statement) {
      case SQLITE_ROW:
        let count = unsafe sqlite3_column_count(statement)
        rows.append((0..<count).map { unsafe Self.cell(statement, $0) })
      case SQLITE_DONE: return rows
      default: throw failure
      }
    }
  }

  private static func cell(_ statement: OpaquePointer, _ column: CInt) -> Cell {
    let type = unsafe sqlite3_column_type(statement, column)
    if type == 1 { return unsafe .integer(Int(sqlite3_column_int64(statement, column))) }
    if type == 5 { return .none }
    guard let start = unsafe sqlite3_column_blob(statement, column) else { return type == 3 ? .text("") : .bytes([]) }
    let count = unsafe Int(sqlite3_column_bytes(statement, column))
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return unsafe type == 3 ? .text(String(decoding: bytes, as: UTF8.self)) : .bytes(Array(bytes))
  }
}
