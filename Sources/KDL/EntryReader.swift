import SourceText

extension DocumentReader {
  /// A value and where it stands.
  private typealias PlacedValue = (value: KDLValue, span: Span)

  /// Whether the current token is a word that begins as numbers do.
  var holdsNumber: Bool { token.kind == .word && NumberLiteral.begins(in: lexer.bytes, token.range) }

  /// Reads an argument or a property, and takes the token behind it.
  mutating func readEntry() throws(Damage) -> KDLEntry {
    let start = place
    if token.kind == .openParenthesis {
      let annotation = try readAnnotation()
      let (value, span) = try readValue()
      if token.kind == .equals {
        note(MisplacedAnnotation(span: start.through(annotation.span), reason: .beforeProperty(annotation.text)))
        throw Damage()
      }
      return KDLEntry(annotation: annotation, value: value, valueSpan: span, span: start.through(span))
    }
    guard !holdsNumber, token.kind != .keyword else {
      let (value, span) = try readValue()
      if token.kind == .equals { try refuseName(at: span) }
      return KDLEntry(value: value, valueSpan: span, span: span)
    }
    let isQuoted = token.kind != .word
    let text = text(of: token)
    try advance()
    guard token.kind == .equals else {
      let value = isQuoted ? .string(text, isQuoted: true) : value(ofWord: text, at: start)
      return KDLEntry(value: value, valueSpan: start, span: start)
    }
    if !isQuoted { checkName(text, at: start) }
    try advance()
    return try readProperty(named: KDLString(text, at: start, isQuoted: isQuoted))
  }

  /// Reads what stands behind the equals sign.
  private mutating func readProperty(named name: KDLString) throws(Damage) -> KDLEntry {
    let annotation = token.kind == .openParenthesis ? try readAnnotation() : nil
    let (value, span) = try readValue()
    return KDLEntry(
      name: name, annotation: annotation, value: value, valueSpan: span, span: name.span.through(span))
  }

  private mutating func refuseName(at span: Span) throws(Damage) {
    note(MisplacedEquals(span: place, name: lexer.written(span.range)))
    throw Damage()
  }

  /// Reads `(word)` and takes the token behind it, which has to be what the annotation is about.
  mutating func readAnnotation() throws(Damage) -> KDLString {
    let opening = place
    try advance()
    guard token.kind == .word || token.kind == .string, !holdsNumber else {
      if token.kind == .slashdash {
        note(MisplacedSlashdash(span: place, reason: .insideAnnotation))
      } else {
        note(MisplacedAnnotation(span: opening, reason: .holdsNoWord))
      }
      throw Damage()
    }
    let word = readName()
    try advance()
    guard token.kind == .closeParenthesis else {
      note(MisplacedAnnotation(span: opening.through(word.span), reason: .isNotClosed))
      throw Damage()
    }
    let annotated = opening.through(place)
    try advance()
    if token.kind == .slashdash {
      note(MisplacedSlashdash(span: place, reason: .behindAnnotation))
    } else if token.kind == .openParenthesis {
      note(MisplacedAnnotation(span: place, reason: .isSecond))
    } else if token.beginsValue {
      return word
    } else {
      note(MissingValue(span: annotated, behind: .annotation))
    }
    throw Damage()
  }

  /// Understands the current token as a name, without taking the next.
  mutating func readName() -> KDLString {
    let name = KDLString(text(of: token), at: place, isQuoted: token.kind != .word)
    if !name.isQuoted { checkName(name.text, at: name.span) }
    return name
  }

  /// A reserved word can be a name, but only between quotes.
  private mutating func checkName(_ word: String, at span: Span) {
    if ReservedWord.value(of: word) != nil { note(ReservedWord(span: span, word: word, isName: true)) }
  }

  /// Takes a word for what version 1 would have read in it, so that its node is not lost.
  private mutating func value(ofWord word: String, at span: Span) -> KDLValue {
    guard let value = ReservedWord.value(of: word) else { return .string(word, isQuoted: false) }
    note(ReservedWord(span: span, word: word, isName: false))
    return value
  }

  /// Understands the current token as a value, and takes the one behind it.
  private mutating func readValue() throws(Damage) -> PlacedValue {
    let span = place
    let value: KDLValue
    switch token.kind {
    case .word where holdsNumber: value = number()
    case .word: value = self.value(ofWord: text(of: token), at: span)
    case .string, .oldRawString: value = .string(text(of: token), isQuoted: true)
    case .keyword: value = keyword()
    case .slashdash:
      note(MisplacedSlashdash(span: span, reason: .beforeValue))
      throw Damage()
    case _ where token.endsNode || token.kind == .openBrace:
      note(MissingValue(span: lexer.span(token.start..<token.start), behind: .equals))
      throw Damage()
    default:
      noteUnexpectedSign()
      throw Damage()
    }
    try advance()
    return (value, span)
  }

  private mutating func number() -> KDLValue {
    switch NumberLiteral.read(lexer.bytes, token.range) {
    case .success(let number): return .number(number)
    case .failure(let misfit) where misfit.fault == .isTooLong:
      note(LongNumber(span: place))
    case .failure(let misfit):
      note(
        BadNumber(span: place, written: lexer.written(token.range), fault: misfit.fault, offset: misfit.offset))
    }
    return .null
  }

  private mutating func keyword() -> KDLValue {
    let word = lexer.written(token.range)
    switch word {
    case "#true": return .boolean(true)
    case "#false": return .boolean(false)
    case "#null": return .null
    case "#inf", "#-inf", "#nan": return .number(KDLNumber(digits: word))
    default:
      note(UnknownKeyword(span: place, word: word))
      return .null
    }
  }

  /// Tells of a sign that cannot stand here.
  mutating func noteUnexpectedSign() {
    if token.kind == .equals {
      note(MisplacedEquals(span: place, name: nil))
    } else {
      let isInsideWord =
        !token.isAfterSpace && token.start > 0
        && Letter.kind(of: UInt32(lexer.bytes[token.start - 1])) == .word
      note(UnexpectedCharacter(lexer.written(token.range), at: place, isInsideWord: isInsideWord))
    }
  }

  /// Decodes a word or a string; where the quotes were at fault, what seems to stand between them.
  private mutating func text(of token: Token) -> String {
    guard token.kind != .word else { return lexer.written(token.range) }
    let quotation = token.quotation
    let start = token.start + quotation.width + (token.kind == .oldRawString ? 1 : 0)
    guard quotation.isSound else { return lexer.written(start..<max(start, token.end)) }
    let end = token.end - quotation.width
    guard quotation.isMultiLine || quotation.hasEscapes else { return lexer.written(start..<end) }
    var decoder = StringDecoder(lexer.bytes, as: lexer.file)
    let text =
      quotation.isMultiLine
      ? decoder.decodeLines(start + lexer.lineEndLength(at: start)..<end, isRaw: quotation.hashes > 0)
      : decoder.decodeLine(start..<end)
    for problem in decoder.problems { note(problem) }
    return text
  }
}
