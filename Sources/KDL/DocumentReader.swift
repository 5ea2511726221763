import SourceText

// The grammar, one function a thing. `token` is always the next one to be understood, and never taken back.
//
// Errors come in two sorts. What is wrong inside a value (an escape, a number, a forgotten `#`) is noted, and
// reading goes on as if it were right. What breaks the structure of a node is noted and thrown as `Damage`; the
// node then skips to its end, still reading the blocks it meets on the way. So a bad node costs one message.

/// Says that a node cannot be read on; the reason was noted already.
struct Damage: Error {}

/// Builds the tree from the tokens of one file.
struct DocumentReader {
  var lexer: Lexer
  var token: Token
  /// Whether blanks, a comment or a continued line stand between `token` and what was understood before it.
  var isSeparated = false
  var blocks = BlockLedger()
  /// Number of blocks around the current token.
  var depth = 0
  /// Whether the file ended inside blocks that were too deep to be read.
  var hasLostCount = false

  init(_ bytes: [UInt8], as file: FileID) {
    lexer = Lexer(bytes, as: file)
    token = lexer.next()
  }

  /// Reads all there is.
  mutating func readDocument() -> [KDLNode] {
    skipLines()
    checkVersion()
    var nodes = readNodes()
    while token.kind == .closeBrace {
      lexer.findings.note(StrayBrace(span: place, suspect: blocks.takeEarlyClose()))
      token = lexer.next()
      nodes += readNodes()
    }
    return nodes
  }

  /// Where the current token stands.
  var place: Span { lexer.span(token.range) }

  mutating func note(_ problem: some Problem) { lexer.findings.note(problem) }

  /// Reads nodes up to the brace that closes their block, or to the end.
  mutating func readNodes() -> [KDLNode] {
    var nodes: [KDLNode] = []
    while true {
      skipLines()
      switch token.kind {
      case .end, .closeBrace: return nodes
      case .slashdash: readStruckNode()
      default:
        readNode(into: &nodes)
      }
    }
  }

  /// A node behind `/-` is read like any other, so that its errors are found, and then forgotten.
  private mutating func readStruckNode() {
    let slashdash = place
    token = lexer.next()
    skipLines()
    switch token.kind {
    case .end, .closeBrace, .semicolon, .slashdash:
      note(MisplacedSlashdash(span: slashdash, reason: .nothingFollows))
      if token.kind == .semicolon { token = lexer.next() }
    default:
      var struck: [KDLNode] = []
      readNode(into: &struck)
    }
  }

  /// Steps over everything that may stand between two nodes.
  mutating func skipLines() {
    while true {
      switch token.kind {
      case .lineEnd, .lineComment, .blockComment: token = lexer.next()
      case .continuation:
        let backslash = token
        if !takeContinuation() { note(UnexpectedCharacter("\\", at: lexer.span(backslash.range))) }
      default: return
      }
    }
  }

  /// Takes the next token that is part of the node, over comments and continued lines.
  mutating func advance() throws(Damage) {
    token = lexer.next()
    isSeparated = token.isAfterSpace
    while token.kind == .blockComment || token.kind == .continuation {
      isSeparated = true
      let current = token
      if current.kind == .blockComment {
        token = lexer.next()
      } else if !takeContinuation() {
        note(UnexpectedCharacter("\\", at: lexer.span(current.range)))
        throw Damage()
      }
    }
  }

  /// Steps over a backslash and the end of its line; false where more than comments stand between them.
  mutating func takeContinuation() -> Bool {
    repeat { token = lexer.next() } while token.kind == .blockComment
    if token.kind == .lineComment { token = lexer.next() }
    guard token.kind == .lineEnd else { return token.kind == .end }
    token = lexer.next()
    return true
  }

  /// Looks at the marker `/- kdl-version 2` that a file may begin with.
  private mutating func checkVersion() {
    guard token.kind == .slashdash else { return }
    var ahead = lexer
    let name = ahead.next()
    let version = ahead.next()
    guard name.kind == .word, ahead.written(name.range) == "kdl-version", version.kind == .word else { return }
    guard ahead.written(version.range) != "2", ahead.next().endsNode else { return }
    note(OtherVersion(span: ahead.span(version.range), version: ahead.written(version.range)))
  }
}
