import Glibc

/// Waiting for several descriptors at once.
enum Poll {
  /// What is waited for on one of them.
  struct Wish {
    var descriptor: CInt
    var reads = true
    var writes = false
  }

  /// What can be done now.
  struct Answer {
    var canRead = false
    var canWrite = false
  }

  /// One answer for each wish, after at most so long; nil waits as long as it takes. A signal may cut it short.
  static func wait(for wishes: [Wish], atMost patience: Duration?) -> [Answer] {
    var polled = wishes.map { wish in
      pollfd(
        fd: wish.descriptor, events: Int16((wish.reads ? POLLIN : 0) | (wish.writes ? POLLOUT : 0)), revents: 0)
    }
    let count = unsafe poll(&polled, nfds_t(polled.count), patience.map(milliseconds) ?? -1)
    guard count > 0 else { return wishes.map { _ in Answer() } }
    return zip(wishes, polled).map { wish, polled in
      let seen = Int32(polled.revents)
      // Whoever hung up is found out by reading.
      let isGone = seen & (POLLHUP | POLLERR | POLLNVAL) != 0
      return Answer(canRead: seen & POLLIN != 0 || isGone, canWrite: wish.writes && seen & POLLOUT != 0)
    }
  }

  /// Rounds up, so that nobody wakes just before the moment and finds nothing to do.
  private static func milliseconds(_ patience: Duration) -> CInt {
    let (seconds, attoseconds) = patience.components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < 86_400 else { return 86_400_000 }
    return CInt(seconds) * 1_000 + CInt((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
