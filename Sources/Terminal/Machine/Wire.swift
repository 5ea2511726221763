import Glibc

/// What the shell gave us to read and to write; it stays open when we are done.
enum Wire {
  /// Why waiting has ended.
  struct Waking {
    /// There is something to read, or the end.
    var hasInput = false
    /// A signal has rung.
    var hasRung = false
    /// Somebody else than the person calls.
    var hasCall = false
    /// Nothing came for as long as it was waited.
    var hasPassed = false
  }

  static var isReadFromTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var isWrittenToTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static var size: ScreenSize {
    var size = winsize()
    _ = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Waits for input, for `bell` or for `call`, at most for `patience`; without one, as long as it takes.
  static func wait(for bell: CInt?, orCall call: CInt? = nil, atMost patience: Duration?) -> Waking {
    var wishes = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
    // A number below zero is passed over.
    for other in [bell, call] { wishes.append(pollfd(fd: other ?? -1, events: Int16(POLLIN), revents: 0)) }
    let count = unsafe poll(&wishes, nfds_t(wishes.count), patience.map(milliseconds) ?? -1)
    // A signal may cut the waiting short; then there is nothing to tell yet.
    guard count > 0 else { return Waking(hasPassed: count == 0) }
    return Waking(hasInput: wishes[0].revents != 0, hasRung: wishes[1].revents != 0, hasCall: wishes[2].revents != 0)
  }

  /// Gives what has come, nothing at the end, and nil where it was somebody else who took it.
  static func read() -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: Limits.pieceInBytes)
    let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EAGAIN || errno == EINTR ? nil : [] }
    return Array(piece[..<count])
  }

  /// Writes all of it at once where the system takes it; what cannot be written any more has no reader.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.span.extracting(written...).withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var wish = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&wish, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Rounds up, so that nobody wakes just before the moment and finds nothing to do.
  private static func milliseconds(_ patience: Duration) -> CInt {
    let (seconds, attoseconds) = patience.components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    // Longer than a day is looked at again after a day.
    guard seconds < 86_400 else { return 86_400_000 }
    return CInt(seconds) * 1_000 + CInt((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
