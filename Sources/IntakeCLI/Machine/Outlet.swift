import Glibc

/// A stream that people or programs read from: bytes are gathered, then written without losing one.
struct Outlet: ~Copyable {
  /// Whether whoever reads this wants colour.
  let isColoured: Bool
  private let descriptor: CInt
  private var pending: [UInt8] = []
  private var failure: Failure?

  /// Why bytes did not reach the reader.
  enum Failure: Equatable {
    /// The reader has seen enough, as `head` does.
    case readerLeft
    /// The reason is the system's, in its words.
    case refused(String)
  }

  /// Takes over `descriptor` for writing, but does not close it in the end.
  init(_ descriptor: CInt, colour: Colour) {
    self.descriptor = descriptor
    isColoured = colour.isWanted(onTerminal: isatty(descriptor) == 1) { Environment[$0] }
  }

  /// How many cells a line has; nil where nobody looks at lines.
  var width: Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Takes text for the reader; it arrives at the next `flush`, or earlier where there is much of it.
  mutating func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Limits.outputBufferInBytes { flush() }
  }

  /// Hands everything to the reader; after a failure, nothing is tried again.
  mutating func flush() {
    guard failure == nil else { return pending.removeAll() }
    var written = 0
    while written < pending.count {
      // A write may take a part only, and a signal may come in between.
      let count = unsafe pending.span.extracting(written...).withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        failure = .readerLeft
        break
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        failure = .refused(Reason(errno).words)
        break
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Flushes and tells what went wrong since the beginning.
  mutating func close() -> Failure? {
    flush()
    return failure
  }

  /// Somebody who shares the terminal may have made it non-blocking.
  private func waitUntilWritable() {
    var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&wish, 1, -1)
  }
}
