// One walk over the bytes, without a look back. The encoding is checked before it, so that the walk meets
// only whole letters and copies what it does not need to understand. Arrays and objects are read by recursion,
// which their depth bounds before it can bound itself.
//
// Noncharacters pass, though RFC 7493 would rather not have them: what people type may hold one, and a record
// that was written must be readable.

/// Reads strict I-JSON (RFC 7493) and refuses everything else, naming the first fault that it meets.
///
/// Time and memory grow with the length of the text, whatever it holds. Numbers keep their digits, except that plain
/// integers become `Int`; `-0` is none of those. A value that was read and written is the same when it is read again.
package struct JSONReader {
  let bytes: [UInt8]
  let limits: JSONLimits
  var position = 0
  private var depth = 0
  private var names = NameLedger()
  /// Where a string with escapes is put together.
  var text: [UInt8] = []

  /// Reads a document of any kind; offsets of faults count from the beginning of `bytes`.
  package static func read(
    _ bytes: some Collection<UInt8>, within limits: JSONLimits
  ) throws(JSONFault) -> JSONValue {
    var reader = try JSONReader(bytes, limits)
    let value = try reader.readValue()
    try reader.finish()
    return value
  }

  /// Reads a document whose outermost value must be an object, as in every line of our protocols.
  package static func readObject(
    _ bytes: some Collection<UInt8>, within limits: JSONLimits
  ) throws(JSONFault) -> JSONObject {
    var reader = try JSONReader(bytes, limits)
    guard try reader.next() == Byte.openBrace else { throw JSONFault(.notAnObject, at: reader.position) }
    let object = try reader.readObject()
    try reader.finish()
    return object
  }

  /// Looks at the text as bytes, and goes to the first that is not blank.
  private init(_ bytes: some Collection<UInt8>, _ limits: JSONLimits) throws(JSONFault) {
    guard bytes.count <= limits.lengthInBytes else {
      throw JSONFault(.tooLong(mostBytes: limits.lengthInBytes), at: limits.lengthInBytes)
    }
    self.bytes = Array(bytes)  // an array is shared, a slice copied
    self.limits = limits
    guard !self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw JSONFault(.byteOrderMark, at: 0) }
    do {
      _ = try UTF8Span(validating: self.bytes.span)
    } catch {
      throw JSONFault(.invalidUTF8, at: error.byteOffsets.lowerBound)
    }
    skipBlanks()
  }

  private mutating func finish() throws(JSONFault) {
    skipBlanks()
    guard position == bytes.count else { throw JSONFault(.textBehind, at: position) }
  }

  private mutating func readValue() throws(JSONFault) -> JSONValue {
    switch try next() {
    case Byte.openBrace: .object(try readObject())
    case Byte.openBracket: .array(try readArray())
    case Byte.quote: .string(try readString())
    case Byte.minus, UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "t"): try readWord("true", as: true)
    case UInt8(ascii: "f"): try readWord("false", as: false)
    case UInt8(ascii: "n"): try readWord("null", as: nil)
    case Byte.plus, Byte.point: throw JSONFault(.missingDigit, at: position)
    case let other: throw JSONFault(other.isLetter ? .unknownWord : .missingValue, at: position)
    }
  }

  private mutating func readObject() throws(JSONFault) -> JSONObject {
    var members: [JSONObject.Member] = []
    let mark = names.mark
    try readList(until: Byte.closeBrace) { reader throws(JSONFault) in
      guard try reader.next() == Byte.quote else { throw JSONFault(.missingName, at: reader.position) }
      let limit = reader.limits.members
      guard members.count < limit else { throw JSONFault(.tooManyMembers(most: limit), at: reader.position) }
      let offset = reader.position
      let name = try reader.readString()
      reader.names.note(name, at: offset)

      reader.skipBlanks()
      guard try reader.next() == Byte.colon else { throw JSONFault(.missingColon, at: reader.position) }
      reader.position += 1
      reader.skipBlanks()
      members.append(JSONObject.Member(name: name, value: try reader.readValue()))
    }
    if let offset = names.forget(from: mark) { throw JSONFault(.duplicateName, at: offset) }
    return JSONObject(distinct: members)
  }

  private mutating func readArray() throws(JSONFault) -> [JSONValue] {
    var elements: [JSONValue] = []
    try readList(until: Byte.closeBracket) { reader throws(JSONFault) in
      let limit = reader.limits.items
      guard elements.count < limit else { throw JSONFault(.tooManyItems(most: limit), at: reader.position) }
      elements.append(try reader.readValue())
    }
    return elements
  }

  /// Reads what stands between brackets and leaves the closing one behind; `readItem` begins at no blank.
  private mutating func readList(
    until closing: UInt8, _ readItem: (inout JSONReader) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard depth < limits.depth else { throw JSONFault(.tooDeep(mostLevels: limits.depth), at: position) }
    depth += 1
    position += 1
    skipBlanks()
    if try next() == closing { return leaveList() }
    while true {
      try readItem(&self)
      skipBlanks()
      switch try next() {
      case closing: return leaveList()
      case Byte.comma:
        let comma = position
        position += 1
        skipBlanks()
        if try next() == closing { throw JSONFault(.trailingComma, at: comma) }
      default: throw JSONFault(.missingComma, at: position)
      }
    }
  }

  private mutating func leaveList() {
    position += 1
    depth -= 1
  }

  private mutating func readWord(_ word: StaticString, as value: JSONValue) throws(JSONFault) -> JSONValue {
    let start = position
    for letter in word.description.utf8 {
      guard try next() == letter else { throw JSONFault(.unknownWord, at: start) }
      position += 1
    }
    return value
  }

  /// The byte at which the reader stands; a text that has none left ends too early.
  func next() throws(JSONFault) -> UInt8 {
    guard position < bytes.count else { throw JSONFault(.endsEarly, at: bytes.count) }
    return bytes[position]
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position].isBlank { position += 1 }
  }
}
