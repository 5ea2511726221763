import SourceText

/// Turns what stands between quotes into the text that was meant.
struct StringDecoder {
  private let bytes: [UInt8]
  private let file: FileID
  private var text: [UInt8] = []
  /// What was wrong with the escapes or the indentation, in the order of the text.
  private(set) var problems: [any Problem] = []

  /// Reads from a file whose encoding was checked.
  init(_ bytes: [UInt8], as file: FileID) {
    self.bytes = bytes
    self.file = file
  }

  private func span(_ range: Range<Int>) -> Span { Span(file: file, start: range.lowerBound, end: range.upperBound) }

  /// Decodes a string of one line, whose quotes stand around `body`.
  mutating func decodeLine(_ body: Range<Int>) -> String {
    var position = body.lowerBound
    text.reserveCapacity(body.count)
    while position < body.upperBound {
      if bytes[position] == Byte.backslash {
        decodeEscape(at: &position, before: body.upperBound)
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Resolves one escape into `text`; an escape that means nothing leaves its letter.
  private mutating func decodeEscape(at position: inout Int, before end: Int) {
    let start = position
    position += 1
    guard position < end else { return }
    if skipSpace(at: &position, before: end) { return }
    let letter = Letter(in: bytes, at: position)
    position += letter.length
    switch Unicode.Scalar(letter.scalar) {
    case "n": text.append(0x0A)
    case "r": text.append(0x0D)
    case "t": text.append(0x09)
    case "b": text.append(0x08)
    case "f": text.append(0x0C)
    case "s": text.append(Byte.space)
    case "\\": text.append(Byte.backslash)
    case "\"": text.append(Byte.quote)
    case "u": decodeScalar(from: start, at: &position, before: end)
    case let scalar?: problems.append(UnknownEscape(span: span(start..<position), escaped: scalar))
    case nil: break
    }
  }

  /// Steps over literal white space, line ends included, and tells whether there was any.
  private func skipSpace(at position: inout Int, before end: Int) -> Bool {
    let start = position
    while position < end {
      let letter = Letter(in: bytes, at: position)
      guard letter.kind == .space || letter.kind == .lineEnd else { break }
      position += letter.length
    }
    return position > start
  }

  /// Reads `{` one to six hexadecimal digits `}` behind `\u`.
  private mutating func decodeScalar(from start: Int, at position: inout Int, before end: Int) {
    guard position < end, bytes[position] == Byte.openBrace else {
      problems.append(BadCodePoint(span: span(start..<position), reason: .lacksBraces))
      return
    }
    position += 1
    let first = position
    var value: UInt32 = 0
    while position < end, let digit = bytes[position].digitValue {
      value = value << 4 | digit & 0xF
      position += 1
    }
    let count = position - first
    guard position < end, bytes[position] == Byte.closeBrace else {
      problems.append(BadCodePoint(span: span(start..<position), reason: .lacksBraces))
      return
    }
    position += 1
    let place = span(start..<position)
    if count == 0 || count > 6 {
      problems.append(BadCodePoint(span: place, reason: .digits(count)))
    } else if let scalar = Unicode.Scalar(value) {
      text += scalar.utf8
    } else {
      problems.append(BadCodePoint(span: place, reason: value < 0x11_0000 ? .surrogate : .aboveLast))
    }
  }
}

// Text over several lines is dedented in two walks. The first follows the lines to the last one, whose
// blanks are the prefix. The second takes the prefix off every line and copies the rest. In both, white space
// behind a backslash does not exist: it neither ends a line nor counts as its beginning. Other escapes are
// text, even those that stand for blanks. No line is copied before it is known what to keep of it.
extension StringDecoder {
  /// Decodes what stands between the line end behind the opening quotes and the closing quotes.
  mutating func decodeLines(_ body: Range<Int>, isRaw: Bool) -> String {
    guard let prefix = prefix(of: body, isRaw: isRaw) else {
      problems.append(
        MultiLineQuotes(span: span(body.upperBound..<body.upperBound), place: .closing, text: nil, quotation: nil))
      return String(decoding: bytes[body], as: UTF8.self)
    }
    var line = LineState()
    var position = body.lowerBound
    text.reserveCapacity(body.count)
    while position < body.upperBound {
      let byte = bytes[position]
      if !isRaw && byte == Byte.backslash {
        var next = position + 1
        if next < body.upperBound, skipSpace(at: &next, before: body.upperBound) {
          position = next
        } else {
          beginText(of: &line, at: position, prefix)
          decodeEscape(at: &position, before: body.upperBound)
        }
        continue
      }
      if line.hasText, let end = endOfRun(from: position, before: body.upperBound, isRaw: isRaw) {
        text += bytes[position..<end]
        position = end
        continue
      }
      let letter = Letter(in: bytes, at: position)
      switch letter.kind {
      case .lineEnd:
        // A line of nothing but blanks is empty, and needs no prefix.
        if !line.hasText { text.removeLast(text.count - line.start) }
        text.append(Byte.lineFeed)
        line.begin(at: text.count)
      case .space where !line.hasText:
        takeBlank(position..<position + letter.length, of: &line, prefix)
      default:
        beginText(of: &line, at: position, prefix)
        append(position..<position + letter.length)
      }
      position += letter.length
    }
    // The last line is the prefix alone, and the line end before it belongs to the quotes.
    text.removeLast(text.count - line.start)
    if !text.isEmpty { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Finds how far the text goes on with nothing that needs a look: no backslash, and no byte that a line end or a
  /// blank could begin with, but for U+3000, which is text behind the first letter.
  private func endOfRun(from start: Int, before limit: Int, isRaw: Bool) -> Int? {
    var end = start
    while end < limit, bytes[end].isPlain || bytes[end] >= 0xE3 || isRaw && bytes[end] == Byte.backslash {
      end += 1
      while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return end > start ? end : nil
  }

  /// Where one line of a text stands while it is copied.
  private struct LineState {
    /// Length of the decoded text where this line began.
    var start = 0
    /// How many bytes of the prefix were seen.
    var matched = 0
    /// Whether a blank stood where the prefix has another.
    var differs = false
    var hasText = false
    /// Whether any line was told to lack the prefix; one message a string is enough.
    var hasComplained = false

    mutating func begin(at length: Int) {
      start = length
      (matched, differs, hasText) = (0, false, false)
    }
  }

  /// A letter is too short for a slice of its own.
  private mutating func append(_ letter: Range<Int>) {
    for index in letter { text.append(bytes[index]) }
  }

  /// Finds the blanks of the last line; nil where something else stands before the closing quotes.
  private func prefix(of body: Range<Int>, isRaw: Bool) -> [UInt8]? {
    var prefix: [UInt8] = []
    var hasText = false
    var position = body.lowerBound
    while position < body.upperBound {
      let byte = bytes[position]
      if !isRaw && byte == Byte.backslash {
        position += 1
        guard position < body.upperBound, !skipSpace(at: &position, before: body.upperBound) else { continue }
        hasText = true
        position += Letter(in: bytes, at: position).length
        continue
      }
      if byte.isPlain {
        hasText = hasText || byte != Byte.space
        if !hasText { prefix.append(byte) }
        position += 1
        continue
      }
      let letter = Letter(in: bytes, at: position)
      switch letter.kind {
      case .lineEnd:
        prefix.removeAll(keepingCapacity: true)
        hasText = false
      case .space where !hasText: prefix += bytes[position..<position + letter.length]
      case .space: break
      default: hasText = true
      }
      position += letter.length
    }
    return hasText ? nil : prefix
  }

  /// Counts a blank at the beginning of a line towards the prefix, or keeps what goes beyond it.
  private mutating func takeBlank(_ blank: Range<Int>, of line: inout LineState, _ prefix: [UInt8]) {
    if line.matched == prefix.count {
      append(blank)
    } else if !line.differs, prefix[line.matched...].starts(with: bytes[blank]) {
      line.matched += blank.count
    } else {
      line.differs = true
    }
  }

  /// Checks, where the text of a line begins, that the whole prefix stood before it.
  private mutating func beginText(of line: inout LineState, at position: Int, _ prefix: [UInt8]) {
    guard !line.hasText else { return }
    line.hasText = true
    guard line.matched < prefix.count, !line.hasComplained else { return }
    line.hasComplained = true
    problems.append(
      UnevenIndentation(
        span: span(position..<position + Letter(in: bytes, at: position).length), expected: prefix,
        differs: line.differs))
  }
}
