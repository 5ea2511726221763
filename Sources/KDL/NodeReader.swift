import SourceText

/// What is known of a node while it is read.
private struct NodeDraft {
  let start: Int
  let lineStart: Int
  var annotation: KDLString?
  var name: KDLString?
  var entries: [KDLEntry] = []
  var children: [KDLNode] = []
  var end: Int
  /// Whether a block was read, be it struck out: no entry may follow.
  var isClosed = false
  /// Whether the block that counts was read.
  var hasBlock = false
  /// Whether it was told that two things touch; the others of the same line have the same cause.
  var hasTouched = false
}

extension DocumentReader {
  /// Reads one node and the sign that ends it, and adds it unless not even its name could be read.
  mutating func readNode(into nodes: inout [KDLNode]) {
    var draft = NodeDraft(start: token.start, lineStart: lexer.lineStart, end: token.end)
    do throws(Damage) {
      try readHead(of: &draft)
      try readBody(of: &draft)
    } catch {
      recover(&draft)
    }
    switch token.kind {
    case .semicolon, .lineEnd, .lineComment: token = lexer.next()
    default: break
    }
    guard let name = draft.name else { return }
    nodes.append(
      KDLNode(
        annotation: draft.annotation, name: name, entries: draft.entries, children: draft.children,
        span: lexer.span(draft.start..<draft.end)))
  }

  private mutating func readHead(of draft: inout NodeDraft) throws(Damage) {
    if token.kind == .openParenthesis { draft.annotation = try readAnnotation() }
    guard token.kind == .word || token.kind == .string || token.kind == .oldRawString, !holdsNumber else {
      noteMissingName()
      throw Damage()
    }
    draft.name = readName()
    draft.end = token.end
    try advance()
  }

  private mutating func readBody(of draft: inout NodeDraft) throws(Damage) {
    while !token.endsNode {
      switch token.kind {
      case .openBrace: try readBlock(of: &draft)
      case .slashdash: try readStruck(in: &draft)
      case _ where token.beginsValue:
        if draft.isClosed { return try noteTextBehindBlock() }
        try checkSeparation(in: &draft)
        let entry = try readEntry()
        draft.end = Int(entry.span.end)
        draft.entries.append(entry)
      default:
        noteUnexpectedSign()
        throw Damage()
      }
    }
  }

  /// Sees to it that blanks stand between a node's parts.
  private mutating func checkSeparation(in draft: inout NodeDraft) throws(Damage) {
    // A string without its other quote was told already, and touches because of that.
    guard !isSeparated, !draft.hasTouched, token.kind != .string || token.quotation.isSound else { return }
    draft.hasTouched = true
    let isBehindWord = Letter.kind(of: UInt32(lexer.bytes[token.start - 1])) == .word
    if token.kind == .keyword, isBehindWord {
      note(UnexpectedCharacter("#", at: lexer.span(token.start..<token.start + 1), isInsideWord: true))
      throw Damage()
    }
    note(MissingSpace(span: lexer.span(token.start..<token.start)))
  }

  /// Reads the block that holds the children; only one may count.
  private mutating func readBlock(of draft: inout NodeDraft) throws(Damage) {
    guard !draft.hasBlock else {
      note(TextBehindBlock(span: place, isBlock: true))
      throw Damage()
    }
    (draft.hasBlock, draft.isClosed) = (true, true)
    try readChildren(of: &draft, isStruck: false)
  }

  /// Reads what `/-` strikes out: an entry, or a block.
  private mutating func readStruck(in draft: inout NodeDraft) throws(Damage) {
    let slashdash = place
    token = lexer.next()
    skipLines()
    switch token.kind {
    case .openBrace:
      draft.isClosed = true
      try readChildren(of: &draft, isStruck: true)
    case _ where token.beginsValue:
      guard !draft.isClosed else {
        note(TextBehindBlock(span: place, isBlock: false))
        throw Damage()
      }
      _ = try readEntry()
    default:
      note(MisplacedSlashdash(span: slashdash, reason: .nothingFollows))
      throw Damage()
    }
  }

  /// What follows a block on its line is perhaps the next node, and then read as one; an entry is skipped.
  private mutating func noteTextBehindBlock() throws(Damage) {
    note(TextBehindBlock(span: place, isBlock: false))
    var ahead = lexer
    let isNode = token.kind == .word && !holdsNumber && ahead.next().kind != .equals
    if !isNode { throw Damage() }
  }

  /// Reads from a brace to the one that closes it.
  private mutating func readChildren(of draft: inout NodeDraft, isStruck: Bool) throws(Damage) {
    let block = BlockLedger.Opening(
      brace: place, lineStart: draft.lineStart, indentation: blocks.indentation(of: draft.lineStart, in: lexer))
    guard depth < Limits.depth else { return skipBlock(block) }
    depth += 1
    token = lexer.next()
    let children = readNodes()
    depth -= 1
    if !isStruck { draft.children = children }
    guard token.kind == .closeBrace else { return noteUnclosed(block) }
    blocks.close(
      block, with: place, lineStart: lexer.lineStart,
      indentation: blocks.indentation(of: lexer.lineStart, in: lexer))
    if !isStruck { draft.end = token.end }
    try advance()
  }

  private mutating func noteUnclosed(_ block: BlockLedger.Opening) {
    guard !hasLostCount else { return }
    let suspect = blocks.takeLateClose(inside: block)
    note(UnclosedBlock(span: suspect?.opening ?? block.brace, closing: suspect?.closing))
  }

  /// Counts braces instead of recursing, and tells once that the blocks here go too deep.
  private mutating func skipBlock(_ block: BlockLedger.Opening) {
    note(TooDeep(span: block.brace))
    var open = 0
    repeat {
      switch token.kind {
      case .openBrace: open += 1
      case .closeBrace: open -= 1
      case .end:
        // How many braces are missing, and whose, would be guesswork at this depth.
        hasLostCount = true
        return
      default: break
      }
      token = lexer.next()
    } while open > 0
  }

  /// Skips to the end of a node that cannot be understood, but reads the blocks on the way.
  private mutating func recover(_ draft: inout NodeDraft) {
    while !token.endsNode {
      switch token.kind {
      case .openBrace:
        let isStruck = draft.hasBlock
        draft.hasBlock = true
        try? readChildren(of: &draft, isStruck: isStruck)
      case .continuation: _ = takeContinuation()
      default: token = lexer.next()
      }
    }
  }

  private mutating func noteMissingName() {
    switch token.kind {
    case .openBrace: note(MissingName(span: place, found: .block))
    case .word: note(MissingName(span: place, found: .number(lexer.written(token.range))))
    case .keyword: note(MissingName(span: place, found: .keyword(lexer.written(token.range))))
    default: noteUnexpectedSign()
    }
  }
}
