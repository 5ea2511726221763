import HumanText

/// Lines from standard input, cut at line feeds.
///
/// A half line at the end is dropped: a half-typed "yes" must not confirm anything.
struct LineInput: ~Copyable {
  /// What there is to hear next.
  enum Heard: Equatable {
    case line(String)
    /// Longer than anybody types; its bytes are gone.
    case tooLong
    case end
  }

  private let input = Descriptor.standardInput()
  private var pending: [UInt8] = []
  private var isSkipping = false
  private var isAtEnd = false

  /// Whether somebody types, and not a program.
  var isTyped: Bool { input.isTerminal }

  /// Waits for a line, or for the end.
  mutating func next() -> Heard {
    while true {
      if let feed = pending.firstIndex(of: 0x0A) {
        let line = pending[..<feed]
        let heard: Heard =
          isSkipping || line.count > Limits.lineInBytes ? .tooLong : .line(CleanText(line).text)
        pending.removeSubrange(...feed)
        isSkipping = false
        return heard
      }
      if pending.count > Limits.lineInBytes {
        isSkipping = true
        pending.removeAll(keepingCapacity: true)
      }
      if isAtEnd { return .end }
      read()
    }
  }

  /// Input that can no longer be read has come to its end.
  private mutating func read() {
    let piece = (try? input.read(atMost: 4_096)) ?? []
    pending += piece
    isAtEnd = piece.isEmpty
  }
}
