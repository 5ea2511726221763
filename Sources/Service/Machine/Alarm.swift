import Glibc

/// Wakes a thread that waits for sockets, from any other; ringing twice wakes once.
@safe final class Alarm: Sendable {
  /// What can be waited for together with sockets.
  let readEnd: CInt
  private let writeEnd: CInt

  init() {
    var ends: [CInt] = [-1, -1]
    let result = unsafe pipe(&ends)
    precondition(result == 0, "a process has descriptors for its own threads")
    // Neither end may ever make anybody wait.
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// A full pipe has rung already.
  func ring() {
    var byte: UInt8 = 1
    unsafe _ = write(writeEnd, &byte, 1)
  }

  /// Takes back what has rung, before whatever it was about is looked at.
  func quiet() {
    var piece = [UInt8](repeating: 0, count: 64)
    while unsafe read(readEnd, &piece, piece.count) == piece.count {}
  }
}
