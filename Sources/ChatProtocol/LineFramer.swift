// Frames are cut on bytes: a line ends at LF, and one CR before it is dropped. Nothing else ends a line. Lines are cut
// when they are asked for, so that what nobody asks for yet stays bytes, which the caller bounds by `waiting`.

/// Bytes of a stranger, cut into lines.
///
/// Invariant: whatever the cuts between pieces were, the lines are the same; of an over-long line nothing is held.
package struct LineFramer: Equatable, Sendable {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Up to here there is no line feed.
  private var searched = 0
  /// Bytes of a line that is too long and is being skipped; nil where none is.
  private var skipped: Int?
  private let longest: Int
  private let mostSkipped: Int

  /// What the bytes turn out to be.
  package enum Cut: Equatable, Sendable {
    /// A whole line without its end; whether a CR was dropped tells telnets from pipes.
    case line(ArraySlice<UInt8>, hadReturn: Bool)
    /// A line was longer than any may be; it is gone.
    case tooLong
    /// A line does not end; nothing more is cut.
    case endless
  }

  /// Cuts lines of at most so many bytes, and skips at most so many of one that is longer.
  package init(longest: Int, mostSkipped: Int) {
    self.longest = longest
    self.mostSkipped = mostSkipped
  }

  /// Bytes that wait to be cut.
  package var waiting: Int { bytes.count - start }

  /// Whether a line has begun and its end has not come, as far as the cutting has got.
  package var isWithinLine: Bool { skipped != nil || searched == bytes.count && start < bytes.count }

  /// Takes what has come.
  package mutating func take(_ piece: some Collection<UInt8>) { bytes.append(contentsOf: piece) }

  /// Gives the next cut, or nothing until more has come.
  package mutating func next() -> Cut? {
    let feed = nextFeed()
    if let skippedBefore = skipped {
      let more = (feed ?? bytes.count) - start
      guard skippedBefore + more <= mostSkipped else { return end() }
      move(to: feed.map { $0 + 1 } ?? bytes.count)
      skipped = feed == nil ? skippedBefore + more : nil
      return feed == nil ? nil : .tooLong
    }
    guard let feed else {
      // A return may still turn out to be part of the end.
      guard bytes.count - start > longest + 1 else {
        compact()
        return nil
      }
      skipped = 0
      return next()
    }
    guard feed - start <= mostSkipped else { return end() }
    let hasReturn = feed > start && bytes[feed - 1] == 0x0D
    let line = bytes[start..<(hasReturn ? feed - 1 : feed)]
    move(to: feed + 1)
    return line.count > longest ? .tooLong : .line(line, hadReturn: hasReturn)
  }

  /// Forgets everything, and cuts nothing any more until something else is taken.
  package mutating func drop() { self = LineFramer(longest: longest, mostSkipped: mostSkipped) }

  private mutating func nextFeed() -> Int? {
    var index = max(searched, start)
    let end = bytes.count
    while index < end, bytes[index] != 0x0A { index += 1 }
    searched = index
    return index < end ? index : nil
  }

  private mutating func end() -> Cut {
    bytes = []
    (start, searched) = (0, 0)
    return .endless
  }

  private mutating func move(to place: Int) {
    (start, searched) = (place, max(searched, place))
    if start == bytes.count { compact() }
  }

  /// Gives the room of cut lines to those to come; each byte is moved once at most for each line that was cut before.
  private mutating func compact() {
    guard start > 0 else { return }
    bytes.removeFirst(start)
    searched -= start
    start = 0
  }
}
