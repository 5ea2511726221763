/// Signs that nobody sees and that change what is seen: controls, and the marks that turn the direction of writing.
///
/// The terminal takes them out of what people type and shows them by number in what a dialog says, so no talk needs
/// them.
enum HiddenSigns {
  /// Finds the first one in sound UTF-8, and the bytes that it takes.
  static func first(in text: Snippet) -> (scalar: Unicode.Scalar, range: Range<Int>)? {
    text.bytes.contains(where: mayBegin) ? first(in: text.text) : nil
  }

  /// Most lines can be passed over at a glance.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }

  private static func first(in text: String) -> (scalar: Unicode.Scalar, range: Range<Int>)? {
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = scalar.utf8.count
      if isHidden(scalar) { return (scalar, offset..<(offset + length)) }
      offset += length
    }
    return nil
  }

  /// Tells whether a scalar may not stand in a talk.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
