import CSQLite

// Not against anybody, only against a disk that errs: where a flipped bit would otherwise be served as somebody's words,
// or hide them, the row carries the sum of what was put in.

/// FNV-1a of 64 bits: every flipped bit shows, and a kilobyte costs a microsecond.
struct Checksum {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Sums up the values of a row.
  static func of(_ values: Statement.Value...) -> Int { of(values) }

  static func of(_ values: [Statement.Value]) -> Int {
    var sum = Checksum()
    for value in values { sum.add(value) }
    return Int(truncatingIfNeeded: sum.state)
  }

  private mutating func add(_ value: Statement.Value) {
    switch value {
    case .none: mix(0)
    case .integer(let number):
      mix(1)
      for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
    case .text(let text):
      mix(2)
      for byte in text.utf8 { mix(byte) }
      mix(0xFF)  // no byte of UTF-8, so that two texts cannot trade letters
    case .bytes(let bytes):
      mix(3)
      for byte in bytes { mix(byte) }
      add(.integer(bytes.count))
    }
  }

  private mutating func mix(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

extension Statement.Reached {
  /// Holds the values that were read to the sum that was written with them.
  func expect(_ sum: Int, in column: Int) throws(Database.Failure) {
    guard integer(column) == sum else {
      throw Database.Failure(kind: SQLITE_CORRUPT, code: SQLITE_CORRUPT, message: "a row is not what was written")
    }
  }
}
