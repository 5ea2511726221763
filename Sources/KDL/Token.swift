/// The smallest thing that has a meaning: a word, a string, a sign, a comment, a line end.
struct Token {
  enum Kind: UInt8 {
    case end
    case lineEnd
    /// From `//` to the end of the line, which is not part of it.
    case lineComment
    case blockComment
    /// `/-`
    case slashdash
    /// A backslash that carries a node on to the next line.
    case continuation
    /// A bare word or a number.
    case word
    /// `#` and the word that follows it.
    case keyword
    case string
    /// A raw string as version 1 wrote it.
    case oldRawString
    case equals
    case semicolon
    case openParenthesis
    case closeParenthesis
    case openBrace
    case closeBrace
    /// A sign that means nothing outside quotes.
    case stray
  }

  /// How a string is wrapped.
  struct Quotation {
    /// Number of `#` on each side.
    var hashes: Int32 = 0
    /// Whether three quotes open it.
    var isMultiLine = false
    var hasEscapes = false
    /// False where a problem was noted about its quotes, so that its text is a guess.
    var isSound = true

    /// In bytes, on each side.
    var width: Int { Int(hashes) + (isMultiLine ? 3 : 1) }
  }

  var kind: Kind
  /// Whether blanks stand directly before it.
  var isAfterSpace = false
  /// Fit for strings alone.
  var quotation: Quotation
  // Half as wide as offsets usually are: tokens are copied a lot, and files are far shorter than 2 GiB.
  private let first: Int32
  private let last: Int32

  /// Names a stretch of the text.
  init(kind: Kind, start: Int, end: Int, quotation: Quotation = Quotation()) {
    self.kind = kind
    self.quotation = quotation
    first = Int32(truncatingIfNeeded: start)
    last = Int32(truncatingIfNeeded: end)
  }

  var start: Int { Int(first) }
  var end: Int { Int(last) }
  var range: Range<Int> { start..<end }

  /// Whether a node is over where this stands.
  var endsNode: Bool {
    switch kind {
    case .lineEnd, .lineComment, .semicolon, .closeBrace, .end: true
    default: false
    }
  }

  /// Whether an argument, a property or a name can begin with this.
  var beginsValue: Bool {
    switch kind {
    case .word, .string, .keyword, .oldRawString, .openParenthesis: true
    default: false
    }
  }
}
