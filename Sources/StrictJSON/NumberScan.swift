/// Where a number ends and what kind it is; JSON's grammar of numbers stands here and nowhere else.
struct NumberScan {
  let range: Range<Int>
  /// Whether it has neither a point nor an exponent.
  let isWhole: Bool

  /// Expects a number to begin at `start`.
  init(of bytes: [UInt8], from start: Int) throws(JSONFault) {
    var position = start
    Self.take(Byte.minus, of: bytes, at: &position)
    let first = position
    try Self.takeDigits(of: bytes, at: &position)
    if bytes[first] == Byte.zero, position > first + 1 { throw JSONFault(.leadingZero, at: first) }

    let end = position
    if Self.take(Byte.point, of: bytes, at: &position) { try Self.takeDigits(of: bytes, at: &position) }
    if Self.take(UInt8(ascii: "e"), or: UInt8(ascii: "E"), of: bytes, at: &position) {
      Self.take(Byte.plus, or: Byte.minus, of: bytes, at: &position)
      try Self.takeDigits(of: bytes, at: &position)
    }
    range = start..<position
    isWhole = position == end
  }

  @discardableResult
  private static func take(
    _ byte: UInt8, or other: UInt8? = nil, of bytes: [UInt8], at position: inout Int
  ) -> Bool {
    guard position < bytes.count, bytes[position] == byte || bytes[position] == other else { return false }
    position += 1
    return true
  }

  private static func takeDigits(of bytes: [UInt8], at position: inout Int) throws(JSONFault) {
    guard position < bytes.count else { throw JSONFault(.endsEarly, at: bytes.count) }
    guard bytes[position].isDigit else { throw JSONFault(.missingDigit, at: position) }
    while position < bytes.count, bytes[position].isDigit { position += 1 }
  }
}

extension JSONReader {
  mutating func readNumber() throws(JSONFault) -> JSONValue {
    let scan = try NumberScan(of: bytes, from: position)
    guard scan.range.count <= limits.numberLengthInBytes else {
      throw JSONFault(.longNumber(mostBytes: limits.numberLengthInBytes), at: position)
    }
    position = scan.range.upperBound
    let digits = String(decoding: bytes[scan.range], as: UTF8.self)
    // An integer cannot be negative and zero at once.
    guard scan.isWhole, digits != "-0" else { return .decimal(JSONDecimal(scanned: digits)) }
    guard let number = Int(digits), number.magnitude <= Limits.largestInteger else {
      throw JSONFault(.largeInteger, at: scan.range.lowerBound)
    }
    return .integer(number)
  }
}
