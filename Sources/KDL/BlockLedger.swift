import SourceText

// Counting braces tells that one is missing, but only at the end of the file, and never which. Authors indent,
// though: a brace that closes a block of another depth is where the count and the eye part company. The ledger
// remembers those places, and is asked about them when the count turns out wrong.

/// Remembers which blocks ended at another indentation than they began with.
struct BlockLedger {
  /// A block's opening brace, with the line it stands on.
  struct Opening {
    let brace: Span
    let lineStart: Int
    let indentation: Int
  }

  /// A block that was perhaps not closed: a brace further to the left ended it.
  struct LateClose {
    let opening: Span
    let closing: Span
  }

  private var lateCloses: [LateClose] = []
  private var earlyClose: Span?
  /// The line that was measured last; many braces can stand on one.
  private var measured = (lineStart: -1, indentation: 0)

  /// Counts the blanks that a line begins with.
  mutating func indentation(of lineStart: Int, in lexer: borrowing Lexer) -> Int {
    if measured.lineStart != lineStart { measured = (lineStart, lexer.indentation(from: lineStart)) }
    return measured.indentation
  }

  /// Compares both ends of a block; one that stands on a single line tells nothing.
  mutating func close(_ block: Opening, with brace: Span, lineStart: Int, indentation: Int) {
    guard lineStart != block.lineStart else { return }
    if indentation < block.indentation {
      lateCloses.append(LateClose(opening: block.brace, closing: brace))
    } else if indentation > block.indentation {
      earlyClose = earlyClose ?? brace
    } else {
      // A block that ends where it should vouches for everything inside it.
      while let last = lateCloses.last, last.opening > block.brace { lateCloses.removeLast() }
      if let early = earlyClose, early > block.brace { earlyClose = nil }
    }
  }

  /// Says which block inside `block` most likely lacks its brace, when the file ended before `block` did.
  ///
  /// The first that was closed by a brace of another is the one; those behind it only inherit the shift.
  mutating func takeLateClose(inside block: Opening) -> LateClose? {
    guard let first = lateCloses.firstIndex(where: { $0.opening > block.brace }) else { return nil }
    let close = lateCloses[first]
    lateCloses.removeSubrange(first...)
    return close
  }

  /// Says which brace most likely closed a block too early, when one is left over.
  mutating func takeEarlyClose() -> Span? {
    defer { earlyClose = nil }
    return earlyClose
  }
}
