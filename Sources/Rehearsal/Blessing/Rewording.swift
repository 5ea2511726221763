// A place is kept where it can be found again in the new wording. One with a pattern is looked for by the pattern, one
// whose value is known by the value. Any other is found by its neighbours: what stands behind as many of the letters
// before it, and before as many of the letters behind it, as have stayed.

/// Words an expected line anew so that it fits what was said, and keeps its places.
struct Rewording {
  private let old: LinePattern
  private let line: [Unicode.Scalar]
  private let known: Captures
  private let volatile: [Volatile]

  init(_ old: LinePattern, as line: [Unicode.Scalar], knowing known: Captures, volatile: [Volatile]) {
    self.old = old
    self.line = line
    self.known = known
    self.volatile = volatile
  }

  /// The new line; it always fits.
  var pattern: LinePattern {
    let kept = LinePattern(pieces)
    return kept.match(line, knowing: known) != nil ? kept : volatile.pattern(of: line, knowing: known)
  }

  private var pieces: [LinePattern.Piece] {
    var pieces: [LinePattern.Piece] = []
    var start = 0
    for (index, piece) in old.pieces.enumerated() {
      if case .text = piece { continue }
      guard let place = place(of: piece, at: index, from: start) else { continue }
      pieces += text(start..<place.lowerBound) + [piece]
      start = place.upperBound
    }
    return pieces + text(start..<line.count)
  }

  /// Text that is new may hold volatile values of its own.
  private func text(_ range: Range<Int>) -> [LinePattern.Piece] {
    volatile.pattern(of: Array(line[range]), knowing: known).pieces
  }

  private func place(of piece: LinePattern.Piece, at index: Int, from start: Int) -> Range<Int>? {
    guard case .capture(let name, let pattern) = piece else {
      return placeBetweenNeighbours(index, from: start, least: 0)
    }
    if let value = known[name] ?? volatile.first(where: { $0.name == name })?.value {
      let scalars = Array(value.unicodeScalars)
      let found = TextSearch(scalars).occurrences(in: line).first { $0 >= start }
      return found.map { $0..<($0 + scalars.count) }
    }
    guard pattern != nil else { return placeBetweenNeighbours(index, from: start, least: 1) }
    let ranges = LineMatcher([.anything, piece, .anything], knowing: known).ranges(in: Array(line[start...]))
    return ranges.map { (start + $0[1].lowerBound)..<(start + $0[1].upperBound) }
  }

  private func placeBetweenNeighbours(_ index: Int, from start: Int, least: Int) -> Range<Int>? {
    guard let begin = end(ofTextBefore: index, from: start),
      let end = beginning(ofTextBehind: index, from: begin + least),
      end >= begin + least
    else { return nil }
    return begin..<end
  }

  /// Where the longest remaining end of the text before a place stops; the start where the place has no text before it.
  private func end(ofTextBefore index: Int, from start: Int) -> Int? {
    guard index > 0, case .text(let text) = old.pieces[index - 1] else { return start }
    // Read from right to left, the end of a text is its beginning.
    let backwards = TextSearch(text.reversed()).beginnings(in: line[start...].reversed())
    guard let (offset, length) = Self.longest(backwards.reversed(), of: text) else { return nil }
    return start + offset + length
  }

  /// Where the longest remaining beginning of the text behind a place starts; the end of the line where there is none.
  private func beginning(ofTextBehind index: Int, from start: Int) -> Int? {
    guard index + 1 < old.pieces.count, case .text(let text) = old.pieces[index + 1] else {
      return index + 1 == old.pieces.count ? line.count : start
    }
    guard start <= line.count else { return nil }
    let forwards = TextSearch(text).beginnings(in: Array(line[start...]))
    guard let (offset, length) = Self.longest(forwards, of: text) else { return nil }
    return start + offset + 1 - length
  }

  /// The first of the longest stretches, if it is long enough to be no accident.
  private static func longest(_ lengths: [Int], of text: [Unicode.Scalar]) -> (offset: Int, length: Int)? {
    guard let length = lengths.max(), length >= min(text.count, Limits.anchorLength), length > 0 else { return nil }
    return lengths.firstIndex(of: length).map { ($0, length) }
  }
}
