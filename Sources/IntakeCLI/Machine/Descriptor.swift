import Glibc

/// An open file that closes itself.
struct Descriptor: ~Copyable {
  let number: CInt

  /// Opens `path`; the number is not handed on to child processes.
  init(opening path: String, _ mode: CInt = O_RDONLY, permissions: mode_t = 0) throws(Reason) {
    number = unsafe open(path, mode | O_CLOEXEC, permissions)
    if number < 0 { throw Reason(errno) }
  }

  /// Makes a file that is not there yet; one that is there is somebody's work, and stays.
  init(creating path: String) throws(Reason) {
    try self.init(opening: path, O_WRONLY | O_CREAT | O_EXCL, permissions: 0o600)
  }

  /// Takes over a file that is open already.
  init(owning number: CInt) { self.number = number }

  /// What the shell gave us to read, under a number of its own, so that closing it takes it from nobody else.
  static func standardInput() -> Descriptor { Descriptor(owning: dup(STDIN_FILENO)) }

  deinit { close(number) }

  /// Whether a person sits at the other end.
  var isTerminal: Bool { isatty(number) == 1 }

  /// Waits for bytes and gives what has come, at most `limit` of them; nothing means the end.
  borrowing func read(atMost limit: Int) throws(Reason) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: limit)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
      if count >= 0 { return Array(piece[..<count]) }
      if errno == EAGAIN {
        // Somebody who shares the terminal may have made it non-blocking.
        waitUntilReadable()
      } else if errno != EINTR {
        throw Reason(errno)
      }
    }
  }

  private borrowing func waitUntilReadable() {
    var wish = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&wish, 1, -1)
  }

  /// Reads up to the end, or refuses what goes on beyond `limit`.
  borrowing func readAll(limit: Int) throws(Reason) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(atMost: 64 * 1024)
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > limit { throw .tooLarge }
    }
  }

  /// Puts `bytes` in the place of everything that the file holds.
  borrowing func rewrite(_ bytes: [UInt8]) throws(Reason) {
    guard ftruncate(number, 0) == 0, lseek(number, 0, SEEK_SET) == 0 else { throw Reason(errno) }
    try writeAll(bytes)
  }

  /// Writes every byte and waits until the disk has them.
  borrowing func writeAll(_ bytes: [UInt8]) throws(Reason) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.span.extracting(written...).withUnsafeBytes {
        unsafe write(number, $0.baseAddress, $0.count)
      }
      if count >= 0 { written += count } else if errno != EINTR { throw Reason(errno) }
    }
    guard fsync(number) == 0 else { throw Reason(errno) }
  }
}
