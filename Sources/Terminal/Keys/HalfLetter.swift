/// The beginning of a UTF-8 letter whose other bytes are still on their way.
enum HalfLetter {
  /// How many bytes at the end of `bytes` may yet become a letter: 0 to 3.
  static func length(atEndOf bytes: [UInt8]) -> Int {
    for length in 1...3 where length <= bytes.count {
      let first = bytes[bytes.count - length]
      if first & 0xC0 == 0x80 { continue }
      return length < letterLength(first) && isPossible(bytes.suffix(length)) ? length : 0
    }
    return 0
  }

  private static func letterLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The second byte decides about overlong forms, surrogates, and what lies beyond Unicode.
  private static func isPossible(_ letter: ArraySlice<UInt8>) -> Bool {
    guard let first = letter.first, let second = letter.dropFirst().first else { return true }
    return switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }
}
