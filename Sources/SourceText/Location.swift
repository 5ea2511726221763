/// A place as people and editors name it: line and column, both from 1.
///
/// A column counts Unicode scalars, as rustc, Python and vim do: 全 is one, a tab is one, a damaged
/// byte is one. It never counts bytes or cells; whoever needs bytes finds them in the span.
package struct Location: Equatable, Sendable {
  /// As an editor numbers its lines.
  package let line: Int
  /// Scalars up to and including this one.
  package let column: Int
}

extension SourceFile {
  /// Names the place of `offset`; one inside a line end belongs to the end of its line, one past the file to its end.
  package func location(of offset: Int) -> Location {
    let line = line(at: offset)
    return Location(line: line + 1, column: column(of: offset, inLine: line) + 1)
  }

  /// Counts the scalars of a zero-based line that stand before `offset`.
  func column(of offset: Int, inLine line: Int) -> Int {
    let range = byteRange(ofLine: line)
    let reached = min(max(offset, range.lowerBound), range.upperBound)
    return String(decoding: bytes[range.lowerBound..<reached], as: UTF8.self).unicodeScalars.count
  }
}
