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
          isSkipping || line.count > Limits.lineInBytes ? .tooLong : .line(Self.decoded(line))
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

  /// Damaged bytes become U+FFFD, and what would drive a screen is taken out.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !drivesScreens(scalar) {
      text.append(scalar)
    }
    return String(text)
  }

  /// Controls, line and paragraph separators, marks that turn the direction of writing, and invisible tags.
  private static func drivesScreens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }
}
