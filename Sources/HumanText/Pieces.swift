// The smallest chats take a few hundred bytes a message (IRC: 512 with everything around it). A text is cut where it
// looks least cut: behind a blank or where a line of Japanese may break, else between what people call letters, and
// inside one only where it alone is longer than a message.
//
// Letters are graphemes here, because this is about what people see. They are read forward only, which is linear on
// whatever comes; the cleaner has seen to it that no letter drags thousands of marks behind it.

/// Cuts one line of text into pieces that each fit a number of bytes.
package enum Pieces {
  /// Gives the pieces in order, none of them empty; blanks at a cut are dropped.
  ///
  /// A good place is taken if it leaves a piece at least half full. A limit below four bytes is taken for four, which
  /// any scalar fits.
  package static func of(_ text: String, upToBytes limit: Int) -> [String] {
    var cutter = Cutter(text, limit: max(limit, 4))
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      cutter.take(text[index], index..<next)
      index = next
    }
    return cutter.finish()
  }
}

private struct Cutter {
  private let text: String
  private let limit: Int
  private var pieces: [String] = []
  private var start: String.Index
  /// The last good place for a cut behind `start`.
  private var place: String.Index?
  private var previous: Character?

  init(_ text: String, limit: Int) {
    self.text = text
    self.limit = limit
    start = text.startIndex
  }

  mutating func take(_ letter: Character, _ range: Range<String.Index>) {
    if let previous, LineBreak.isAllowed(between: previous, and: letter) { place = range.lowerBound }
    previous = letter
    // Blanks may stand past the limit, where they will be dropped.
    guard bytes(to: range.upperBound) > limit, !LineBreak.isBlank(letter) else { return }
    if let place, bytes(to: place) * 2 > limit { cut(at: place) }
    if bytes(to: range.upperBound) > limit { cut(at: range.lowerBound) }
    if bytes(to: range.upperBound) > limit { cutInside(range) }
  }

  mutating func finish() -> [String] {
    cut(at: text.endIndex)
    return pieces
  }

  private func bytes(to end: String.Index) -> Int { text.utf8.distance(from: start, to: end) }

  private mutating func cut(at end: String.Index) {
    var piece = text.unicodeScalars[start..<end]
    while let last = piece.last, LineBreak.isBlank(last) { piece.removeLast() }
    if !piece.isEmpty { pieces.append(String(piece)) }
    start = end
    place = nil
  }

  /// Cuts a letter that is longer than a piece between its scalars.
  private mutating func cutInside(_ range: Range<String.Index>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let next = text.unicodeScalars.index(after: index)
      if bytes(to: next) > limit { cut(at: index) }
      index = next
    }
  }
}
