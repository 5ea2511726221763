// Douglas Crockford's base 32 (https://www.crockford.com/base32.html), because people read these codes to each
// other: it has no letter that looks like another one, reads those that somebody writes all the same, and has no U,
// so that fewer codes are words.

/// Writes bits as letters and digits that survive a telephone, five bits each.
package enum CrockfordBase32 {
  /// In which case the letters are written; both are read.
  package enum Letters: Sendable {
    /// For people.
    case upper
    /// For keys.
    case lower
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Writes the first `count` bits of `bytes`, followed by zeros where five do not divide them.
  ///
  /// Traps where there are fewer.
  package static func encode(bits count: Int, of bytes: [UInt8], as letters: Letters = .upper) -> String {
    precondition(0...bytes.count * 8 ~= count, "only bits that are there can be written")
    let lowerCase: UInt8 = letters == .lower ? 0x20 : 0
    let text = stride(from: 0, to: count, by: 5).map { start in
      let value = (start..<start + 5).reduce(0) { $0 << 1 | ($1 < count ? bit($1, of: bytes) : 0) }
      let sign = alphabet[Int(value)]
      return sign >= UInt8(ascii: "A") ? sign | lowerCase : sign
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Gives back what `encode` was given, as whole bytes with zeros at their end; nothing where `text` does not say
  /// exactly so many bits.
  ///
  /// Case and hyphens do not count; I and L are read as 1, O as 0. U, blanks and everything else are refused.
  package static func decode(bits count: Int, from text: some StringProtocol) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: (count + 7) / 8)
    var position = 0
    for sign in text.utf8 where sign != UInt8(ascii: "-") {
      guard position < count, let value = value(of: sign) else { return nil }
      for index in 0..<5 where value >> (4 - index) & 1 == 1 {
        guard position + index < count else { return nil }
        bytes[(position + index) / 8] |= 0x80 >> UInt8((position + index) % 8)
      }
      position += 5
    }
    return position >= count ? bytes : nil
  }

  private static func bit(_ index: Int, of bytes: [UInt8]) -> UInt8 { bytes[index / 8] >> UInt8(7 - index % 8) & 1 }

  private static func value(of sign: UInt8) -> UInt8? {
    switch sign {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "L"), UInt8(ascii: "l"): return 1
    default:
      let isSmall = UInt8(ascii: "a")...UInt8(ascii: "z") ~= sign
      return alphabet.firstIndex(of: isSmall ? sign & ~0x20 : sign).map { UInt8($0) }
    }
  }
}
