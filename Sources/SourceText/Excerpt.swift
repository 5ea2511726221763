import HumanText

// An underline fits only if it is measured in what the terminal draws. A line is therefore cut into
// pieces, one for each letter, that know their text and their cells; the mark is a range of pieces.
// Trimming drops pieces on both sides and never cuts through a letter.

/// The line where a span begins, as it is shown, with the stretch that is underlined.
struct Excerpt {
  /// Counted from 1.
  let lineNumber: Int
  /// The line without hidden letters or tabs, trimmed with `…` where it was too long.
  let text: String
  /// Cells of `text` before the mark.
  let indent: Int
  /// Cells under the mark; at least one, so that a mere position is seen as well.
  let length: Int
  /// Where the span ends, if that is a later line.
  let lastLineNumber: Int?

  /// Reads one line of `file` and shows at most `budget` cells of it.
  init(of span: Span, in file: SourceFile, budget: Int = Limits.excerptWidthInCells) {
    let line = file.line(at: Int(span.start))
    // The last byte decides: a span that takes its line end along does not reach the next line.
    let lastLine = file.line(at: max(Int(span.start), Int(span.end) - 1))
    let end = lastLine > line ? file.byteRange(ofLine: line).upperBound : Int(span.end)

    let columns = file.column(of: Int(span.start), inLine: line)..<file.column(of: end, inLine: line)
    let pieces = Self.pieces(of: file.text(ofLine: line))
    let marked = Self.mark(columns, in: pieces)
    let window = Self.window(on: pieces, around: marked, budget: budget)

    let leading = window.lowerBound > 0 ? "…" : ""
    let trailing = window.upperBound < pieces.count ? "…" : ""
    lineNumber = line + 1
    text = leading + pieces[window].map(\.text).joined() + trailing
    indent = leading.count + Self.cells(of: pieces[window.lowerBound..<marked.lowerBound])
    length = max(1, Self.cells(of: pieces[marked.clamped(to: window)]))
    lastLineNumber = lastLine > line ? lastLine + 1 : nil
  }

  /// One letter of the line, as it is shown.
  private struct Piece {
    let text: String
    let cells: Int
    /// How many scalars of the line it stands for.
    let scalars: Int
  }

  private static func pieces(of line: String) -> [Piece] {
    line.map { letter in
      let text = letter == "\t" ? Limits.tab : VisibleText.of(letter)
      return Piece(text: text, cells: CellWidth.of(text), scalars: letter.unicodeScalars.count)
    }
  }

  private static func cells(of pieces: ArraySlice<Piece>) -> Int {
    pieces.reduce(0) { $0 + $1.cells }
  }

  /// Finds the pieces that hold any of the scalars in `columns`; half a letter is marked as a whole.
  private static func mark(_ columns: Range<Int>, in pieces: [Piece]) -> Range<Int> {
    var column = 0
    var start = pieces.count
    var end = pieces.count
    for (index, piece) in pieces.enumerated() {
      if start == pieces.count, column + piece.scalars > columns.lowerBound { start = index }
      if column >= columns.upperBound {
        end = index
        break
      }
      column += piece.scalars
    }
    return min(start, end)..<end
  }

  /// Chooses which pieces are shown: some before the mark, then as much behind as fits, then the rest before it.
  private static func window(on pieces: [Piece], around marked: Range<Int>, budget: Int) -> Range<Int> {
    if cells(of: pieces[...]) <= budget { return pieces.indices }
    var start = marked.lowerBound
    var end = start
    var room = budget - 2  // one cell for the `…` on either side

    func growLeft(leaving reserve: Int) {
      while start > 0, room - pieces[start - 1].cells >= reserve {
        start -= 1
        room -= pieces[start].cells
      }
    }
    growLeft(leaving: room * 2 / 3)
    while end < pieces.count, room >= pieces[end].cells {
      room -= pieces[end].cells
      end += 1
    }
    growLeft(leaving: 0)
    return start..<end
  }
}
