/// One scalar of a text, and what kind of letter it is for the language.
///
/// The text is known to be UTF-8 when letters are read, so that decoding needs no checks of its own.
struct Letter {
  enum Kind {
    /// May stand in a bare word.
    case word
    /// Separates words, on one line.
    case space
    /// Ends a line.
    case lineEnd
    /// Has a meaning of its own: a brace, a quote, a slash and their like.
    case sign
    /// May stand nowhere: control characters, marks that turn the direction of writing, a byte order mark.
    case forbidden
  }

  let scalar: UInt32
  /// In bytes; CR LF counts as one letter of two.
  let length: Int

  /// Decodes the letter that begins at `offset`, which must not be the end.
  ///
  /// The bytes are borrowed, as an initialiser would otherwise count a reference for every letter.
  @inline(__always)
  init(in bytes: borrowing [UInt8], at offset: Int) {
    let first = bytes[offset]
    if first < 0x80 {
      let isPair =
        first == Byte.carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == Byte.lineFeed
      (scalar, length) = (UInt32(first), isPair ? 2 : 1)
      return
    }
    let second = UInt32(bytes[offset + 1] & 0x3F)
    if first < 0xE0 {
      (scalar, length) = (UInt32(first & 0x1F) << 6 | second, 2)
      return
    }
    let third = UInt32(bytes[offset + 2] & 0x3F)
    if first < 0xF0 {
      (scalar, length) = (UInt32(first & 0x0F) << 12 | second << 6 | third, 3)
    } else {
      let fourth = UInt32(bytes[offset + 3] & 0x3F)
      (scalar, length) = (UInt32(first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
    }
  }

  var kind: Kind { Self.kind(of: scalar) }

  /// Sorts any scalar, as the tables of the specification do.
  static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineEnd
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    // " # ( ) / ; = [ \ ] { }
    case 0x22, 0x23, 0x28, 0x29, 0x2F, 0x3B, 0x3D, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D: .sign
    case 0x00...0x08, 0x0E...0x1F, 0x7F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: .forbidden
    default: .word
    }
  }
}
