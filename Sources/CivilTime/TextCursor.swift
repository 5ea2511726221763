/// Reads fixed forms such as `2026-12-29` from left to right. Only ASCII digits count as digits.
struct TextCursor {
  private var rest: ArraySlice<UInt8>

  init(_ text: some StringProtocol) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// Steps over the next letter if it is one of `letters`, and tells which.
  mutating func take(_ letters: Unicode.Scalar...) -> Unicode.Scalar? {
    guard let byte = rest.first, byte < 0x80, letters.contains(Unicode.Scalar(byte)) else { return nil }
    rest.removeFirst()
    return Unicode.Scalar(byte)
  }

  /// Reads a number of exactly `count` digits.
  mutating func number(ofDigits count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(Self.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return Self.value(of: digits)
  }

  /// Reads the digits that follow, which may be none.
  mutating func digits() -> ArraySlice<UInt8> {
    let digits = rest.prefix(while: Self.isDigit)
    rest = rest.dropFirst(digits.count)
    return digits
  }

  /// Gives the number that at most eighteen digits spell.
  static func value(of digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}

/// Writes `number` with at least `count` digits.
func padded(_ number: Int, to count: Int) -> String {
  let digits = String(number.magnitude)
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, count - digits.count)) + digits
}
