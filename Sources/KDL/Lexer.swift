import SourceText

// Cuts a text into tokens. KDL's tokens do not depend on where they stand, so the reader and the formatter
// share this cut: what the one understands, the other keeps.
//
// Every byte is looked at a bounded number of times. Where a quote or a comment is not closed, the lexer
// tells it at the opening sign and decides where to go on, so that one slip does not swallow the file.

/// Turns bytes into tokens, one after the other.
struct Lexer {
  let bytes: [UInt8]
  let file: FileID
  var findings = Findings()
  /// Offset of the next byte to read.
  var position = 0
  /// Offset at which the current line begins.
  private(set) var lineStart = 0
  /// Whether the text of an unclosed multi-line string was already given back to be read as nodes.
  var hasGivenBackText = false

  /// Expects UTF-8 that was checked.
  init(_ bytes: [UInt8], as file: FileID) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      lineStart = 3
    }
  }

  func span(_ range: Range<Int>) -> Span { Span(file: file, start: range.lowerBound, end: range.upperBound) }

  /// Shows a stretch as it was written.
  func written(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Reads on to the next token; behind the last one stand only ends.
  mutating func next() -> Token {
    let isAfterSpace = skipSpaces()
    var token = cut()
    token.isAfterSpace = isAfterSpace
    position = token.end
    return token
  }

  private mutating func cut() -> Token {
    guard position < bytes.count else { return Token(kind: .end, start: position, end: position) }
    switch bytes[position] {
    case 0x0A...0x0D: return lineEnd(length: Letter(in: bytes, at: position).length)
    case Byte.quote: return string(from: position, hashes: 0)
    case Byte.equals: return sign(.equals)
    case Byte.openBrace: return sign(.openBrace)
    case Byte.closeBrace: return sign(.closeBrace)
    case Byte.semicolon: return sign(.semicolon)
    case Byte.slash: return afterSlash()
    case Byte.backslash: return sign(.continuation)
    case Byte.hash: return afterHash()
    case Byte.openParenthesis: return sign(.openParenthesis)
    case Byte.closeParenthesis: return sign(.closeParenthesis)
    case Byte.openBracket, Byte.closeBracket: return sign(.stray)
    case 0..<0x80: return word()
    default:
      let letter = Letter(in: bytes, at: position)
      return letter.kind == .lineEnd ? lineEnd(length: letter.length) : word()
    }
  }

  private func sign(_ kind: Token.Kind, length: Int = 1) -> Token {
    Token(kind: kind, start: position, end: position + length)
  }

  private mutating func lineEnd(length: Int) -> Token {
    lineStart = position + length
    return sign(.lineEnd, length: length)
  }

  /// Steps over blanks and, since they were told already, over characters that may stand nowhere.
  private mutating func skipSpaces() -> Bool {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.space || byte == Byte.tab {
        position += 1
      } else if byte > Byte.space && byte < 0x7F || byte.isLineEnd {
        break
      } else {
        let letter = Letter(in: bytes, at: position)
        guard letter.kind == .space || letter.kind == .forbidden else { break }
        note(letter)
        position += letter.length
      }
    }
    return position > start
  }

  private mutating func word() -> Token {
    let start = position
    let end = skipWord(from: start)
    if end == start + 1, bytes[start] == UInt8(ascii: "r"), let old = oldRawString(from: start) { return old }
    return Token(kind: .word, start: start, end: end)
  }

  /// Finds the end of the letters that can stand in a bare word.
  private mutating func skipWord(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte.isWordLetter {
        end += 1
      } else if byte < 0x80 {
        guard Letter.kind(of: UInt32(byte)) == .word else { break }
        end += 1
      } else {
        let letter = Letter(in: bytes, at: end)
        guard letter.kind == .word else { break }
        note(letter, at: end)
        end += letter.length
      }
    }
    return end
  }

  private mutating func note(_ letter: Letter, at offset: Int? = nil) {
    guard let meant = Lookalike.twin(of: letter.scalar), let written = Unicode.Scalar(letter.scalar) else { return }
    let start = offset ?? position
    findings.note(Lookalike(span: span(start..<start + letter.length), written: written, meant: meant))
  }

  private mutating func afterSlash() -> Token {
    switch byte(at: position + 1) {
    case Byte.minus: return sign(.slashdash, length: 2)
    case Byte.slash: return Token(kind: .lineComment, start: position, end: endOfLine(from: position))
    case Byte.star: return blockComment()
    default: return sign(.stray)
    }
  }

  /// Counts the hashes: in front of a quote they open a raw string, in front of a word a keyword.
  private mutating func afterHash() -> Token {
    let start = position
    var end = start
    while byte(at: end) == Byte.hash { end += 1 }
    if byte(at: end) == Byte.quote { return string(from: start, hashes: end - start) }
    return Token(kind: .keyword, start: start, end: skipWord(from: end))
  }

  /// Comments of this kind nest, so the signs are counted.
  private mutating func blockComment() -> Token {
    let start = position
    var end = start + 2
    var open = 1
    while end + 1 < bytes.count {
      switch (bytes[end], bytes[end + 1]) {
      case (Byte.slash, Byte.star):
        open += 1
        end += 2
      case (Byte.star, Byte.slash):
        open -= 1
        end += 2
        if open == 0 { return Token(kind: .blockComment, start: start, end: end) }
      default: end += 1
      }
    }
    findings.note(UnclosedComment(span: span(start..<start + 2), open: open))
    return Token(kind: .blockComment, start: start, end: bytes.count)
  }

  /// Finds where the line that holds `start` ends, before its line end.
  func endOfLine(from start: Int) -> Int {
    var end = start
    while end < bytes.count, lineEndLength(at: end) == 0 { end += 1 }
    return end
  }

  /// Measures the line end at `offset` in bytes; zero where none stands.
  func lineEndLength(at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x0A...0x0D, 0xC2, 0xE2:
      let letter = Letter(in: bytes, at: offset)
      return letter.kind == .lineEnd ? letter.length : 0
    default: return 0
    }
  }
}
