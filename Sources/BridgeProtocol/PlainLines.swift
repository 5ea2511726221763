import HumanText

/// A reply as lines that any platform can show.
package enum PlainLines {
  /// The text, and behind it the choices with their numbers; no line is longer than `limit` bytes.
  ///
  /// A line that is too long is broken where a reader would break it, and never inside a letter that fits.
  package static func of(
    _ text: String, choices: [String], areNumbered: Bool, atMost limit: Int
  ) -> [String] {
    let menu = choices.enumerated().map { index, label in
      areNumbered ? "  \(index + 1)) \(label)" : "  - \(label)"
    }
    let width = max(limit, Limits.messageInBytes.lowerBound)
    let lines = Wrap(bytes: width).lines(of: text) + menu.flatMap { Wrap(bytes: width, hanging: 5).lines(of: $0) }
    return lines.flatMap { $0.utf8.count <= width ? [$0] : pieces(of: $0, atMost: width) }
  }

  /// Cuts a line at scalars: one letter of it with all its marks is longer than a platform bears.
  private static func pieces(of line: String, atMost limit: Int) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var count = 0
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if count + length > limit {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        count = 0
      }
      piece.append(scalar)
      count += length
    }
    return pieces + [String(piece)]
  }
}
