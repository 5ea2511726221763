import Glibc

/// Standard error, as far as a log is concerned: somebody may have closed it, or may not read it.
enum LogStream {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes all of it, however long that takes; false where nobody can read it any more.
  static func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.span.extracting(written...).withUnsafeBytes {
        unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var wish = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&wish, 1, 1_000)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
