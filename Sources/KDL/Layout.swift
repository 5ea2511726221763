import SourceText

// The formatter goes over the tokens, not over the tree, because the tree knows nothing of comments. It needs
// few of the grammar's rules, as the text was read without a problem: between two nodes stand line ends,
// semicolons and comments; inside a node, a table of two entries tells whether a space belongs before a sign.

/// Writes the tokens of one file again, with its own white space between them.
struct Layout {
  private let bytes: [UInt8]
  private let tokens: [Token]
  /// Whether the block that a token opens begins and ends on the same line.
  private let isOneLine: [Bool]
  /// The next token to be written.
  private var index = 0
  private var depth = 0
  private var output: [UInt8] = []
  /// Whether nothing but the indentation was written on the current line.
  private var isAtLineStart = true

  /// Expects a text that the reader found no fault with.
  init(_ bytes: [UInt8], as file: FileID) {
    var lexer = Lexer(bytes, as: file)
    var tokens: [Token] = []
    repeat { tokens.append(lexer.next()) } while tokens.last?.kind != .end
    self.bytes = bytes
    self.tokens = tokens
    isOneLine = Self.findBlocksOnOneLine(tokens, in: bytes)
    output.reserveCapacity(bytes.count + bytes.count / 8)
  }

  /// Writes the whole file; an empty document is an empty text.
  mutating func layOut() -> String {
    if layOutNodes(behind: .nothing) { output.append(Byte.lineFeed) }
    return String(decoding: output, as: UTF8.self)
  }

  private static func findBlocksOnOneLine(_ tokens: [Token], in bytes: [UInt8]) -> [Bool] {
    var isOneLine = [Bool](repeating: false, count: tokens.count)
    var open: [(index: Int, lines: Int)] = []
    var lines = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .lineEnd: lines += 1
      case .string, .blockComment: lines += bytes[token.range].count(where: \.isLineEnd)
      case .openBrace: open.append((index, lines))
      case .closeBrace:
        if let block = open.popLast() { isOneLine[block.index] = block.lines == lines }
      default: break
      }
    }
    return isOneLine
  }

  private var current: Token { tokens[index] }

  private mutating func write(_ text: String) {
    output += text.utf8
    isAtLineStart = false
  }

  private mutating func write(_ token: Token) {
    output += bytes[token.range]
    isAtLineStart = false
  }

  private mutating func breakLine(indentation: Int) {
    output.append(Byte.lineFeed)
    output += Self.blanks(indentation)
    isAtLineStart = true
  }

  private static func blanks(_ depth: Int) -> [UInt8] { [UInt8](repeating: Byte.space, count: depth * 4) }
}

// Between nodes.
extension Layout {
  /// What was written before the first node.
  private enum Before {
    /// The file begins.
    case nothing
    /// A block that stays on its line.
    case braceOnLine
    /// A block whose nodes stand on lines of their own.
    case brace
  }

  /// Lays out the nodes and comments of one block, and tells whether there were any.
  private mutating func layOutNodes(behind before: Before) -> Bool {
    var isFirst = true
    var hasSemicolon = false
    // How many lines end between what was written last and the next token.
    var lineEnds = 0
    while true {
      switch current.kind {
      case .end, .closeBrace: return !isFirst
      case .lineEnd:
        lineEnds += 1
        index += 1
        continue
      case .semicolon:
        hasSemicolon = true
        index += 1
        continue
      case .continuation:
        // Between nodes a backslash continues nothing.
        index += 1
        continue
      default: break
      }
      if isFirst {
        beginFirst(behind: before, lineEnds: lineEnds)
      } else if lineEnds > 0 {
        if lineEnds > 1 { output.append(Byte.lineFeed) }
        breakLine(indentation: depth)
      } else {
        write(hasSemicolon && current.kind != .lineComment ? "; " : " ")
      }
      (isFirst, hasSemicolon, lineEnds) = (false, false, 0)
      layOutCommentOrNode()
    }
  }

  private mutating func beginFirst(behind before: Before, lineEnds: Int) {
    switch before {
    case .nothing, .braceOnLine: break
    case .brace where current.kind == .lineComment && lineEnds == 0: write(" ")
    case .brace: breakLine(indentation: depth)
    }
  }

  private mutating func layOutCommentOrNode() {
    switch current.kind {
    case .lineComment, .blockComment: layOutComment()
    default: layOutNode()
    }
  }

  /// Keeps the text of a comment, without blanks at the ends of its lines.
  private mutating func layOutComment() {
    var last: UInt8 = 0
    for byte in bytes[current.range] {
      if !byte.isLineEnd {
        output.append(byte)
      } else if byte != Byte.lineFeed || last != Byte.carriageReturn {
        trimLine()
        output.append(Byte.lineFeed)
      }
      last = byte
    }
    trimLine()
    isAtLineStart = false
    index += 1
  }

  private mutating func trimLine() {
    while output.last == Byte.space || output.last == Byte.tab { output.removeLast() }
  }
}

// Inside a node.
extension Layout {
  private mutating func layOutNode() {
    // Whether a space belongs before the next thing. Signs that join, such as "=", take it back.
    var wantsSpace = false
    while !current.endsNode {
      let token = current
      switch token.kind {
      case .blockComment:
        space(true)
        layOutComment()
        wantsSpace = true
        continue
      case .continuation:
        guard layOutContinuation() else { return }
        continue
      case .equals, .closeParenthesis:
        space(false)
        write(token)
        wantsSpace = false
      case .openParenthesis:
        space(wantsSpace)
        write(token)
        wantsSpace = false
      case .slashdash:
        space(wantsSpace)
        layOutSlashdash()
        wantsSpace = false
        continue
      case .openBrace:
        space(wantsSpace)
        layOutBlock()
        wantsSpace = true
      case .string where token.quotation.isMultiLine:
        space(wantsSpace)
        layOutText(token)
        wantsSpace = true
      default:
        space(wantsSpace)
        write(token)
        wantsSpace = true
      }
      index += 1
    }
  }

  private mutating func space(_ isWanted: Bool) {
    if isWanted && !isAtLineStart { output.append(Byte.space) }
  }

  /// Keeps a backslash that carries the node on; false where nothing of the node follows.
  private mutating func layOutContinuation() -> Bool {
    guard !endsNode(behindContinuationAt: index) else {
      // The comments behind it are left to be laid out between the nodes.
      index += 1
      return false
    }
    space(true)
    write(current)
    index += 1
    layOutLineRest()
    return true
  }

  /// Looks over all continuations and comments that follow one another.
  private func endsNode(behindContinuationAt start: Int) -> Bool {
    var ahead = start
    while tokens[ahead].kind == .continuation {
      ahead += 1
      while tokens[ahead].kind == .blockComment { ahead += 1 }
      if tokens[ahead].kind == .lineComment { ahead += 1 }
      if tokens[ahead].kind == .lineEnd { ahead += 1 }
      while tokens[ahead].kind == .blockComment { ahead += 1 }
    }
    return tokens[ahead].endsNode
  }

  /// Writes the comments that remain on a line inside a node, and begins the next line one level deeper.
  private mutating func layOutLineRest() {
    while current.kind == .blockComment || current.kind == .lineComment {
      space(true)
      layOutComment()
    }
    if current.kind == .lineEnd { index += 1 }
    breakLine(indentation: depth + 1)
  }

  /// Behind `/-` lines may end before the thing that is struck out; they are joined, unless a comment needs one.
  private mutating func layOutSlashdash() {
    write(current)
    index += 1
    // Both `/-node` and `/- node` are usual, so the author's way is kept.
    var wantsSpace = current.isAfterSpace
    while true {
      switch current.kind {
      case .lineEnd: index += 1
      case .lineComment:
        space(true)
        layOutComment()
        breakLine(indentation: depth + 1)
      case .blockComment:
        space(true)
        layOutComment()
        wantsSpace = true
      case .continuation:
        space(true)
        write(current)
        index += 1
        layOutLineRest()
      default: return space(wantsSpace)
      }
    }
  }

  /// Writes a block and leaves its closing brace as the current token.
  private mutating func layOutBlock() {
    let staysOnLine = isOneLine[index]
    write(current)
    index += 1
    if staysOnLine {
      guard current.kind != .closeBrace else { return write("}") }
      write(" ")
      write(layOutNodes(behind: .braceOnLine) ? " }" : "}")
      return
    }
    depth += 1
    let hasNodes = layOutNodes(behind: .brace)
    depth -= 1
    if hasNodes { breakLine(indentation: depth) }
    write("}")
  }

  /// Writes a text of several lines one level deeper than its node.
  private mutating func layOutText(_ token: Token) {
    output += IndentedText(token, in: bytes).lines(indentedBy: Self.blanks(depth + 1))
    isAtLineStart = false
  }
}
