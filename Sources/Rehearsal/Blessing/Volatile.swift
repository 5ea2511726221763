/// A value that will be another one at the next run, such as the number of a ticket.
package struct Volatile: Equatable, Sendable {
  /// What its capture is called.
  package let name: String
  /// What it was this time.
  package let value: String
  /// What it always looks like, as it is written between slashes; nil where nothing is known of it.
  package let pattern: String?

  /// Expects a name of letters, digits and hyphens, and a pattern that can be read and fits the value.
  package init(name: String, value: String, pattern: String? = nil) {
    precondition(CaptureName.isFit(Array(name.unicodeScalars)), "a capture has a name that can stand in braces")
    self.name = name
    self.value = value
    self.pattern = pattern
  }
}

extension [Volatile] {
  /// Writes a line so that it fits also when these values are others, with what braces stand for so far.
  ///
  /// Values are found where no letter or digit of a longer word touches them, longer ones first.
  func pattern(of line: [Unicode.Scalar], knowing known: Captures) -> LinePattern {
    var pieces: [LinePattern.Piece] = [.text(line)]
    for volatile in sorted(by: { $0.value.unicodeScalars.count > $1.value.unicodeScalars.count }) {
      let value = [Unicode.Scalar](volatile.value.unicodeScalars)
      guard value.count >= Limits.volatileLength else { continue }
      let place = volatile.place(knowing: known)
      pieces = pieces.flatMap { piece -> [LinePattern.Piece] in
        guard case .text(let text) = piece else { return [piece] }
        return text.replacing(value, with: place)
      }
    }
    let pattern = LinePattern(pieces)
    let places = pattern.pieces.filter { if case .text = $0 { false } else { true } }
    guard places.count <= Limits.wildcardsInLine, pattern.match(line, knowing: known) != nil else {
      return LinePattern([.text(line)])
    }
    return pattern
  }
}

extension Volatile {
  /// The name where it stands for this value or for nothing yet; another value of the same name may be anything.
  fileprivate func place(knowing known: Captures) -> LinePattern.Piece {
    if let bound = known[name] { return bound.utf8.elementsEqual(value.utf8) ? .capture(name, nil) : .anything }
    let pattern = pattern.flatMap { try? SignPattern($0) }
    let scalars = Array(value.unicodeScalars)
    return .capture(name, pattern.flatMap { $0.ends(from: 0, in: scalars).contains(scalars.count) ? $0 : nil })
  }
}

extension [Unicode.Scalar] {
  /// Cuts the text where `value` stands as a word of its own.
  fileprivate func replacing(_ value: [Unicode.Scalar], with place: LinePattern.Piece) -> [LinePattern.Piece] {
    var pieces: [LinePattern.Piece] = []
    var start = 0
    for found in TextSearch(value).occurrences(in: self) where found >= start {
      let end = found + value.count
      if found > 0, Self.isTorn(self[found - 1], self[found]) { continue }
      if end < count, Self.isTorn(self[end - 1], self[end]) { continue }
      pieces += [.text(Array(self[start..<found])), place]
      start = end
    }
    return pieces + [.text(Array(self[start...]))]
  }

  /// Latin letters and digits side by side are one word; Japanese and Chinese have no blanks to tell by.
  private static func isTorn(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    isWordLetter(left) && isWordLetter(right)
  }

  private static func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
