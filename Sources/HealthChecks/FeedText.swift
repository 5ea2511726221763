import HumanText

// Texts of feeds are written for web pages by people whom nobody here knows. They are made plain in one pass, without
// looking back: a tag ends at its ">" or not at all, and what stands in a tag is not read again.

/// Makes the text of a feed fit to be shown in one line.
enum FeedText {
  /// Takes tags and controls out, turns every run of blanks into one, and cuts what is too long.
  static func plain(_ text: String, atMost scalars: Int) -> String {
    shortened(CleanText(squeezed(decoded(Array(text.utf8)))).text, to: scalars)
  }

  /// A name or an id: no tag is expected in it, and whatever looks like one stays.
  static func name(_ text: String) -> String {
    shortened(CleanText(squeezed(Array(text.utf8))).text, to: Limits.nameInScalars)
  }

  /// The address of a page, if it is one that may be shown.
  static func link(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 500, text.hasPrefix("https://") || text.hasPrefix("http://"),
      text.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
    else { return nil }
    return text
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
  }

  /// Line ends and runs of blanks become one blank.
  private static func squeezed(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in bytes {
      if byte == 0x20 || 0x09...0x0D ~= byte {
        if plain.last.map({ $0 != 0x20 }) ?? false { plain.append(0x20) }
      } else {
        plain.append(byte)
      }
    }
    if plain.last == 0x20 { plain.removeLast() }
    return plain
  }

  /// Without tags, and with entities as the signs that they stand for.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<"), position + 1 < bytes.count, bytes[position + 1].beginsTag {
        // A tag that never ends takes the rest with it.
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
        position += 1
        plain.append(0x20)
      } else if byte == UInt8(ascii: "&"), let (scalar, length) = entity(bytes, at: position) {
        plain += UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
        position += length
      } else {
        plain.append(byte)
        position += 1
      }
    }
    return plain
  }

  private static let named: [(name: [UInt8], scalar: Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", " "), ("rsquo", "’"),
    ("lsquo", "‘"), ("ldquo", "“"), ("rdquo", "”"), ("ndash", "–"), ("mdash", "—"), ("hellip", "…"),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func entity(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, length: Int)? {
    // The longest entity that is known has ten bytes.
    let window = bytes[(start + 1)..<min(start + 12, bytes.count)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = window[..<end]
    let length = end - start + 1
    if name.first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
      let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
      guard let number = UInt32(text, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(number) else { return nil }
      return (scalar, length)
    }
    return named.first { name.elementsEqual($0.name) }.map { ($0.scalar, length) }
  }
}

extension UInt8 {
  /// Whether a `<` before it begins a tag, and is not a sign of its own as in "a < b".
  fileprivate var beginsTag: Bool {
    self == UInt8(ascii: "/") || self == UInt8(ascii: "!") || 0x61...0x7A ~= self | 0x20
  }
}
