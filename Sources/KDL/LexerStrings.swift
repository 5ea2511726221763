import SourceText

extension Lexer {
  /// Finds the end of the string whose hashes, if any, begin at `start`.
  mutating func string(from start: Int, hashes: Int) -> Token {
    let quote = start + hashes
    var quotation = Token.Quotation(hashes: Int32(hashes))
    quotation.isMultiLine = byte(at: quote + 1) == Byte.quote && byte(at: quote + 2) == Byte.quote
    return quotation.isMultiLine
      ? multiLineString(from: start, quotation) : singleLineString(from: start, quotation)
  }

  /// Tells whether the quotes at `offset` are followed by as many hashes as opened the string.
  private func closes(_ quotation: Token.Quotation, at offset: Int) -> Bool {
    let end = offset + quotation.width
    guard end <= bytes.count else { return false }
    let hashes = end - Int(quotation.hashes)
    for index in offset..<hashes where bytes[index] != Byte.quote { return false }
    for index in hashes..<end where bytes[index] != Byte.hash { return false }
    return true
  }

  private mutating func singleLineString(from start: Int, _ opening: Token.Quotation) -> Token {
    var quotation = opening
    let isRaw = quotation.hashes > 0
    var end = start + quotation.width
    while end < bytes.count {
      switch bytes[end] {
      case Byte.quote where closes(quotation, at: end):
        return Token(kind: .string, start: start, end: end + quotation.width, quotation: quotation)
      case Byte.backslash where !isRaw:
        quotation.hasEscapes = true
        end = endOfEscape(at: end)
      case 0x0A...0x0D, 0xC2, 0xE2:
        let letter = Letter(in: bytes, at: end)
        if letter.kind == .lineEnd { return unclosed(quotation, from: start, atLineEnd: end) }
        end += letter.length
      default: end += 1
      }
    }
    return unclosed(quotation, from: start, atLineEnd: end)
  }

  /// Steps over a backslash and what belongs to it, which may be white space over several lines.
  private func endOfEscape(at backslash: Int) -> Int {
    var end = backslash + 1
    guard end < bytes.count else { return end }
    let first = Letter(in: bytes, at: end)
    guard first.kind == .space || first.kind == .lineEnd else { return end + first.length }
    while end < bytes.count {
      let letter = Letter(in: bytes, at: end)
      guard letter.kind == .space || letter.kind == .lineEnd else { break }
      end += letter.length
    }
    return end
  }

  /// A line ended inside a string of one line. Either its quote is missing, or the text was meant to go on.
  private mutating func unclosed(_ opening: Token.Quotation, from start: Int, atLineEnd lineEnd: Int) -> Token {
    var quotation = opening
    quotation.isSound = false
    if let close = closingQuoteBehind(lineEnd, of: quotation) {
      let end = close + quotation.width
      findings.note(LineBreakInString(span: span(start..<end), hashes: Int(quotation.hashes)))
      return Token(kind: .string, start: start, end: end, quotation: quotation)
    }
    let touching = findings.withdraw(newest: MissingSpace.self, from: lineStart)
    findings.note(
      UnclosedString(
        span: span(start..<start + quotation.width), quotation: quotation,
        slip: slip(in: start + quotation.width..<lineEnd, quotation), suspect: touching?.span))
    return Token(kind: .string, start: start, end: lineEnd, quotation: quotation)
  }

  /// Sees a quote in the rest of the line that was perhaps meant to close the string.
  private func slip(in rest: Range<Int>, _ quotation: Token.Quotation) -> UnclosedString.Slip? {
    guard let quote = bytes[rest].lastIndex(of: Byte.quote) else { return nil }
    if quotation.hashes > 0 { return .tooFewHashes }
    let isLast = bytes[quote + 1..<rest.upperBound].allSatisfy { $0 == Byte.space || $0 == Byte.semicolon }
    return isLast ? .escapedQuote : nil
  }

  /// Looks for a quote on a later line that can only be a closing one: the next quote of all, with text or a
  /// line's beginning before it and the end of an entry behind it.
  private func closingQuoteBehind(_ lineEnd: Int, of quotation: Token.Quotation) -> Int? {
    guard let quote = bytes[lineEnd...].firstIndex(of: Byte.quote) else { return nil }
    guard closes(quotation, at: quote) else { return nil }
    let isFirstOnLine = bytes[..<quote].reversed().first { $0 != Byte.space && $0 != Byte.tab }?.isLineEnd ?? true
    switch bytes[quote - 1] {
    case Byte.space, Byte.tab, Byte.equals, Byte.closeParenthesis, Byte.openParenthesis, Byte.hash:
      guard isFirstOnLine else { return nil }
    default: break
    }
    let end = quote + quotation.width
    guard end < bytes.count else { return quote }
    switch bytes[end] {
    case Byte.semicolon, Byte.closeBrace: return quote
    case let byte where byte < 0x80:
      let kind = Letter.kind(of: UInt32(byte))
      return kind == .space || kind == .lineEnd ? quote : nil
    default: return nil
    }
  }

  private mutating func multiLineString(from start: Int, _ opening: Token.Quotation) -> Token {
    var quotation = opening
    let body = start + quotation.width
    if body < bytes.count, lineEndLength(at: body) == 0 {
      // The text begins behind the quotes. Whatever follows, one message about it is enough.
      quotation.isSound = false
      let close = closingQuotes(of: &quotation, from: body, onOneLine: true)
      findings.note(
        MultiLineQuotes(
          span: span(start..<body), place: .opening, text: close.map { written(body..<$0) }, quotation: quotation))
      if let close {
        return Token(kind: .string, start: start, end: close + quotation.width, quotation: quotation)
      }
    }
    guard let close = closingQuotes(of: &quotation, from: body, onOneLine: false) else {
      return unclosedText(quotation, from: start, before: bytes.count)
    }
    if let line = lineOfOpening(at: close, of: quotation), line > body {
      return unclosedText(quotation, from: start, before: line)
    }
    return Token(kind: .string, start: start, end: close + quotation.width, quotation: quotation)
  }

  private func closingQuotes(of quotation: inout Token.Quotation, from body: Int, onOneLine: Bool) -> Int? {
    let isRaw = quotation.hashes > 0
    var offset = body
    while offset < bytes.count {
      switch bytes[offset] {
      case Byte.quote where closes(quotation, at: offset): return offset
      case Byte.backslash where !isRaw:
        quotation.hasEscapes = true
        offset += 2
      case 0x0A...0x0D where onOneLine: return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// Where the quotes at `quotes` look like the beginning of another string, tells where their line begins.
  ///
  /// `ask """` at the end of a line is the next string's opening: text stands before it, and a blank between. The
  /// line that closes a text well holds blanks alone, and backslashes that make some of them disappear.
  private func lineOfOpening(at quotes: Int, of quotation: Token.Quotation) -> Int? {
    let end = quotes + quotation.width
    guard quotation.hashes == 0, end < bytes.count, lineEndLength(at: end) > 0 else { return nil }
    switch bytes[quotes - 1] {
    case Byte.space, Byte.equals, Byte.closeParenthesis: break
    default: return nil
    }
    guard let feed = bytes[..<quotes].lastIndex(where: \.isLineEnd) else { return nil }
    let line = feed + 1
    var offset = line
    while offset < quotes {
      let letter = Letter(in: bytes, at: offset)
      guard letter.kind == .space || bytes[offset] == Byte.backslash else { return line }
      offset += letter.length
    }
    return nil
  }

  /// Decides where to go on behind a text without closing quotes, and tells of it at the opening ones.
  ///
  /// Text is usually set deeper than its node, so the next line that is not deeper belongs to somebody else.
  /// This is tried once a file: a second time would make the work grow with the square of the file.
  private mutating func unclosedText(_ opening: Token.Quotation, from start: Int, before limit: Int) -> Token {
    var quotation = opening
    let width = quotation.width
    if quotation.isSound {
      findings.note(
        UnclosedString(span: span(start..<start + width), quotation: quotation, slip: nil, suspect: nil))
    }
    quotation.isSound = false
    var end = limit
    if limit < bytes.count {
      end = limit - 1
    } else if !hasGivenBackText {
      hasGivenBackText = true
      end = endOfDeeperLines(behind: start) ?? limit
    }
    return Token(kind: .string, start: start, end: end, quotation: quotation)
  }

  private func endOfDeeperLines(behind start: Int) -> Int? {
    let own = indentation(from: lineStart)
    var end = endOfLine(from: start)
    var hasText = false
    while end < bytes.count {
      let line = end + lineEndLength(at: end)
      let next = endOfLine(from: line)
      let depth = indentation(from: line)
      if line + depth < next {
        guard depth > own else { return hasText ? end : nil }
        hasText = true
      }
      end = next
    }
    return nil
  }

  /// Counts the blanks at the beginning of a line.
  func indentation(from line: Int) -> Int {
    var end = line
    while end < bytes.count, bytes[end] == Byte.space || bytes[end] == Byte.tab { end += 1 }
    return end - line
  }

  /// Recognises `r"…"` and `r#"…"#`, which version 2 would read as a word with a string stuck to it.
  mutating func oldRawString(from start: Int) -> Token? {
    var quote = start + 1
    while byte(at: quote) == Byte.hash { quote += 1 }
    guard byte(at: quote) == Byte.quote else { return nil }
    let quotation = Token.Quotation(hashes: Int32(quote - start - 1), isSound: false)
    var close = quote + 1
    while close < bytes.count, !closes(quotation, at: close), lineEndLength(at: close) == 0 { close += 1 }
    let text = written(quote + 1..<close)
    let isClosed = close < bytes.count && bytes[close] == Byte.quote
    let end = isClosed ? close + quotation.width : close
    findings.note(OldRawString(span: span(start..<end), text: text))
    return Token(kind: .oldRawString, start: start, end: end, quotation: quotation)
  }
}
