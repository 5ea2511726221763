extension JSONReader {
  /// Expects to stand at the opening quote.
  mutating func readString() throws(JSONFault) -> String {
    position += 1
    let start = position
    skipPlain()
    if try next() == Byte.quote {
      position += 1
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    // Most strings have no escape and end here; the others are put together.
    text.removeAll(keepingCapacity: true)
    text += bytes[start..<position]
    while try next() != Byte.quote {
      guard try next() == Byte.backslash else { throw JSONFault(.controlInString, at: position) }
      try readEscape()
      let start = position
      skipPlain()
      text += bytes[start..<position]
    }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipPlain() {
    while position < bytes.count, bytes[position].isPlain { position += 1 }
  }

  private mutating func readEscape() throws(JSONFault) {
    let start = position
    position += 1
    let letter = try next()
    position += 1
    switch letter {
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += try readScalar(from: start).utf8
    default: throw JSONFault(.unknownEscape, at: start)
    }
  }

  /// Reads four digits behind `\u`, and where they are half of a scalar beyond U+FFFF, the other half as well.
  private mutating func readScalar(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let unit = try readUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), try take(Byte.backslash), try take(UInt8(ascii: "u")) else {
      throw JSONFault(.loneSurrogate, at: start)
    }
    let second = try readUnit(from: position - 2)
    guard UTF16.isTrailSurrogate(second) else { throw JSONFault(.loneSurrogate, at: start) }
    return UTF16.decode(UTF16.EncodedScalar([unit, second]))
  }

  private mutating func readUnit(from start: Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let value = try next().hexadecimalValue else { throw JSONFault(.escapeDigits, at: start) }
      unit = unit << 4 | value
      position += 1
    }
    return unit
  }

  private mutating func take(_ byte: UInt8) throws(JSONFault) -> Bool {
    guard try next() == byte else { return false }
    position += 1
    return true
  }
}
