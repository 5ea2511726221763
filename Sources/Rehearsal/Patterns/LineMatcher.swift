// The matcher never tries and takes back. Going from the last piece to the first, it marks for every piece the offsets
// from which the rest of the pattern reaches the end of the line. With these marks, a walk from left to right never
// takes a step that it has to regret, so each piece simply takes the first end, or for a pattern the last, that is
// marked for the next one.
//
// A road not taken: following all positions of the pattern at once, one bit each, as codes are matched. It finds
// whether a line fits, but not which letters belong to which name.

/// Finds which stretch of a line each piece of a pattern takes.
struct LineMatcher {
  private let pieces: [LinePattern.Piece]

  /// Names that are known are taken for their values.
  init(_ pieces: [LinePattern.Piece], knowing known: Captures) {
    self.pieces = pieces.map { piece in
      guard case .capture(let name, _) = piece, let value = known[name] else { return piece }
      return .text(Array(value.unicodeScalars))
    }
  }

  /// Gives one range a piece, side by side from the beginning of `line` to its end; nil where it does not fit.
  func ranges(in line: [Unicode.Scalar]) -> [Range<Int>]? {
    // Behind the last piece, only the end of the line will do.
    var marks = [Array(repeating: false, count: line.count) + [true]]
    for piece in pieces.reversed() {
      let next = starts(of: piece, before: marks[marks.count - 1], in: line)
      guard next.contains(true) else { return nil }
      marks.append(next)
    }
    guard marks[marks.count - 1][0] else { return nil }

    var ranges: [Range<Int>] = []
    var start = 0
    for (index, piece) in pieces.enumerated() {
      let end = end(of: piece, from: start, before: marks[pieces.count - 1 - index], in: line)
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  /// Marks where a piece can begin so that it ends at a marked offset.
  private func starts(of piece: LinePattern.Piece, before ends: [Bool], in line: [Unicode.Scalar]) -> [Bool] {
    var starts = Array(repeating: false, count: ends.count)
    switch piece {
    case .text(let text):
      for start in TextSearch(text).occurrences(in: line) { starts[start] = ends[start + text.count] }
    case .anything, .capture(_, nil):
      let least = piece == .anything ? 0 : 1
      var isReached = false
      for offset in stride(from: line.count - least, through: 0, by: -1) {
        isReached = isReached || ends[offset + least]
        starts[offset] = isReached
      }
    case .capture(_, let pattern?):
      markStarts(of: pattern.signs, before: ends, in: line, &starts)
    }
    return starts
  }

  /// Holds for one offset, sign by sign, whether the pattern can be completed from there.
  private func markStarts(
    of signs: [SignPattern.Sign], before ends: [Bool], in line: [Unicode.Scalar], _ starts: inout [Bool]
  ) {
    var behind = Array(repeating: false, count: signs.count + 1)
    for offset in stride(from: line.count, through: 0, by: -1) {
      var here = Array(repeating: false, count: signs.count + 1)
      here[signs.count] = ends[offset]
      for (index, sign) in signs.enumerated().reversed() {
        let isSkipped = sign.mayBeMissing && here[index + 1]
        let leads = offset < line.count && (behind[index + 1] || sign.mayRepeat && behind[index])
        here[index] = isSkipped || leads && sign.accepts(line[offset])
      }
      starts[offset] = here[0]
      behind = here
    }
  }

  /// Chooses where a piece ends that can begin at `start`.
  private func end(
    of piece: LinePattern.Piece, from start: Int, before ends: [Bool], in line: [Unicode.Scalar]
  ) -> Int {
    switch piece {
    case .text(let text): return start + text.count
    case .anything, .capture(_, nil):
      let least = piece == .anything ? start : start + 1
      return ends[least...].firstIndex(of: true) ?? line.count
    case .capture(_, let pattern?):
      return pattern.ends(from: start, in: line).last { ends[$0] } ?? line.count
    }
  }
}

extension SignPattern {
  /// All offsets at which the pattern may end that begins at `start`, in rising order.
  func ends(from start: Int, in line: [Unicode.Scalar]) -> [Int] {
    var active = Array(repeating: false, count: signs.count + 1)
    active[0] = true
    var ends: [Int] = []
    for offset in start...line.count {
      for (index, sign) in signs.enumerated() where active[index] && sign.mayBeMissing { active[index + 1] = true }
      if active[signs.count] { ends.append(offset) }
      guard offset < line.count, active.contains(true) else { break }
      var next = Array(repeating: false, count: signs.count + 1)
      for (index, sign) in signs.enumerated() where active[index] && sign.accepts(line[offset]) {
        next[index + 1] = true
        if sign.mayRepeat { next[index] = true }
      }
      active = next
    }
    return ends
  }
}
