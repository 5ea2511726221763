import Glibc

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

  private var pending: [UInt8] = []
  private var isSkipping = false
  private var isAtEnd = false

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

  private mutating func read() {
    var piece = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count > 0 {
      pending += piece[..<count]
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }

  /// Damaged bytes become U+FFFD, and controls are taken out, so that nothing reaches a screen raw.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      if !isControl || scalar == "\t" { text.append(scalar) }
    }
    return String(text)
  }
}
