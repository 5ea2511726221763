/// A phone number in folded text.
struct PhoneNumber {
  let range: Range<Int>
  /// Digits, and the plus before them.
  let value: String
  let digits: Int
  var hasPlus: Bool { value.utf8.first == UInt8(ascii: "+") }
  /// Whether dots or strokes part it, as they part dates and machine addresses.
  let isDotted: Bool

  /// Finds all rows of digits that can be one.
  static func all(in text: [UInt8]) -> [PhoneNumber] {
    var found: [PhoneNumber] = []
    var start = 0
    while start < text.count {
      guard text[start].isDigit || text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: "(") else {
        start += 1
        continue
      }
      let end = text[start...].firstIndex { !isPart($0) } ?? text.count
      if let number = read(text, start..<end) { found.append(number) }
      start = max(end, start + 1)
    }
    return found
  }

  private static func read(_ text: [UInt8], _ run: Range<Int>) -> PhoneNumber? {
    let last = text[run].lastIndex { $0.isDigit } ?? run.lowerBound
    let range = run.lowerBound..<last + 1
    let touchesWord = run.lowerBound > 0 && (text[run.lowerBound - 1].isWordByte || text[run.lowerBound - 1] == 0x2D)
    guard !touchesWord, last + 1 == text.count || !text[last + 1].isWordByte else { return nil }
    let bytes = text[range]
    let plus = bytes.count { $0 == UInt8(ascii: "+") }
    guard plus == 0 || (plus == 1 && bytes.first { $0 != UInt8(ascii: "(") } == UInt8(ascii: "+")) else { return nil }
    let digits = bytes.filter(\.isDigit)
    return PhoneNumber(
      range: range, value: (plus == 1 ? "+" : "") + String(decoding: digits, as: UTF8.self), digits: digits.count,
      isDotted: bytes.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") })
  }

  private static func isPart(_ byte: UInt8) -> Bool { byte.isDigit || " +-()./".utf8.contains(byte) }
}
