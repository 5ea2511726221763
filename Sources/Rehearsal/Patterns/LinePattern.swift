// A line of a talk is text with places that may differ from run to run. It is no expression: there is no choice and
// no repetition of groups, so the places can be found by looking at the line a bounded number of times, from right to
// left and once from left to right (see `LineMatcher`).

/// A line with places for what may differ: `{*}` any text, `{name}` some text that must stay the same wherever the
/// name comes again, `{name:/pattern/}` the same for text of a certain form.
package struct LinePattern: Equatable, Sendable {
  /// Text and places in reading order; two texts never stand side by side.
  let pieces: [Piece]

  /// A stretch of the line.
  enum Piece: Equatable, Sendable {
    case text([Unicode.Scalar])
    /// Any text, or none.
    case anything
    /// At least one letter, remembered under the name.
    case capture(String, SignPattern?)
  }

  /// A line that fits only itself.
  package init(literal text: String) {
    pieces = text.isEmpty ? [] : [.text(Array(text.unicodeScalars))]
  }

  /// Joins pieces, and texts that have become neighbours.
  init(_ pieces: [Piece]) {
    self.pieces = pieces.reduce(into: []) { joined, piece in
      if case .text(let text) = piece {
        if text.isEmpty { return }
        if case .text(let before) = joined.last {
          joined[joined.count - 1] = .text(before + text)
          return
        }
      }
      joined.append(piece)
    }
  }

  /// The whole line where it has no places; nil where it has.
  package var literal: String? {
    switch pieces.first {
    case nil: ""
    case .text(let text) where pieces.count == 1: String(text)
    default: nil
    }
  }

  /// Fits a line against the pattern; gives what is known afterwards, or nil where it does not fit.
  ///
  /// A name that is known stands for its value alone. Of several ways to fit, `{name}` takes as little as it can and
  /// `{name:/pattern/}` as much as it can, from left to right. A line of n scalars costs n looks for each place
  /// without a pattern and n times the signs of each pattern, whatever it holds: at most 16 Ki × (64 × 128). A line
  /// above 16 KiB fits nothing.
  package func match(_ line: String, knowing known: Captures = Captures()) -> Captures? {
    guard line.utf8.count <= Limits.lineLengthInBytes else { return nil }
    return match(Array(line.unicodeScalars), knowing: known)
  }

  func match(_ line: [Unicode.Scalar], knowing known: Captures) -> Captures? {
    switch pieces.first {
    case nil: return line.isEmpty ? known : nil
    case .text(let text) where pieces.count == 1: return line == text ? known : nil
    // Most lines of a talk differ in their first letter.
    case .text(let text) where !line.starts(with: text): return nil
    default: break
    }
    guard let ranges = LineMatcher(pieces, knowing: known).ranges(in: line) else { return nil }
    var known = known
    for (piece, range) in zip(pieces, ranges) {
      guard case .capture(let name, _) = piece else { continue }
      guard known.agrees(name, is: String(line[range])) else { return nil }
    }
    return known
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
