/// The lines between three quotes, which can be moved to another depth without changing what they say.
struct IndentedText {
  private let opening: ArraySlice<UInt8>
  private let closing: ArraySlice<UInt8>
  /// Without their line ends; the last is the one before the closing quotes.
  private let lines: [ArraySlice<UInt8>]
  private let isRaw: Bool

  /// Takes the string `token` apart.
  init(_ token: Token, in bytes: [UInt8]) {
    let width = token.quotation.width
    opening = bytes[token.start..<token.start + width]
    closing = bytes[token.end - width..<token.end]
    isRaw = token.quotation.hashes > 0
    lines = Self.split(bytes, token.start + width..<token.end - width)
  }

  /// The first line end belongs to the opening quotes.
  private static func split(_ bytes: [UInt8], _ range: Range<Int>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let letter = Letter(in: bytes, at: offset)
      if letter.kind == .lineEnd {
        lines.append(bytes[start..<offset])
        start = offset + letter.length
      }
      offset += letter.length
    }
    lines.append(bytes[start..<range.upperBound])
    return Array(lines.dropFirst())
  }

  /// Gives the whole string with `indentation` before every line that is not empty.
  ///
  /// Where white space escapes reach into the last line, or a line holds nothing but them, the lines stay as they
  /// are: their blanks decide what the text is, and cannot be told from indentation.
  func lines(indentedBy indentation: [UInt8]) -> [UInt8] {
    let body = moved(to: indentation) ?? lines
    return Array((([opening + []] + body).joined(separator: [Byte.lineFeed]))) + closing
  }

  private func moved(to indentation: [UInt8]) -> [ArraySlice<UInt8>]? {
    guard let prefix = lines.last, Self.isBlank(prefix) else { return nil }
    var moved: [ArraySlice<UInt8>] = []
    // Whether the line end before this line is escaped, and its blanks with it.
    var isEscaped = false
    for line in lines.dropLast() {
      if Self.isBlank(line) {
        moved.append([])
        continue
      }
      if !isEscaped && !line.starts(with: prefix) { return nil }
      let text = isEscaped ? Self.withoutBlanks(line) : line.dropFirst(prefix.count)
      moved.append(indentation + text)
      isEscaped = !isRaw && Self.endsInEscape(text)
    }
    return isEscaped ? nil : moved + [indentation[...]]
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { withoutBlanks(line).isEmpty }

  private static func withoutBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let bytes = Array(line)
    var offset = 0
    while offset < bytes.count {
      let letter = Letter(in: bytes, at: offset)
      guard letter.kind == .space else { break }
      offset += letter.length
    }
    return line.dropFirst(offset)
  }

  /// Whether a backslash makes the line's end disappear.
  private static func endsInEscape(_ line: ArraySlice<UInt8>) -> Bool {
    var rest = line
    while let backslash = rest.firstIndex(of: Byte.backslash) {
      rest = line[(backslash + 1)...]
      if isBlank(rest) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
