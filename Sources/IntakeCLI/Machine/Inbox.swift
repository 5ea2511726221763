import Glibc
import Synchronization

/// Where other threads leave what the one at the keyboard is to take up; it can be waited for like a key.
final class Inbox<Message: Sendable>: Sendable {
  /// Something can be read here while there are messages.
  let bell: CInt
  private let rope: CInt
  private let messages = Mutex<[Message]>([])

  init() {
    var ends: [CInt] = [-1, -1]
    let code = unsafe pipe(&ends)
    precondition(code == 0, "a program may open two more files")
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (bell, rope) = (ends[0], ends[1])
  }

  deinit {
    close(bell)
    close(rope)
  }

  /// Leaves a message, from any thread.
  func put(_ message: Message) {
    messages.withLock { $0.append(message) }
    var byte: UInt8 = 1
    _ = unsafe write(rope, &byte, 1)
  }

  /// Takes everything that has come, oldest first.
  func takeAll() -> [Message] {
    var piece = [UInt8](repeating: 0, count: 64)
    while unsafe read(bell, &piece, piece.count) > 0 {}
    return messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }

  /// Waits until there is a message, as long as it takes.
  func wait() {
    var wish = pollfd(fd: bell, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&wish, 1, -1) < 0, errno == EINTR {}
  }
}
