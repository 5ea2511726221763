import Glibc
import Testing

/// Expects that reading takes no more than the length of what is read asks for, measured over two doublings.
func expectLinearTime(on piece: String, _ read: (String) -> Void) {
  var length = 2_000
  var once = Duration.zero
  repeat {
    length *= 2
    once = leastTime(for: text(of: piece, length), read)
  } while once < .milliseconds(2) && length < 500_000
  let fourfold = leastTime(for: text(of: piece, length * 4), read)
  #expect(fourfold < once * 25 / 4, "\(length) bytes took \(once), four times as many \(fourfold)")
}

private func text(of piece: String, _ length: Int) -> String {
  String(repeating: piece, count: length / piece.utf8.count)
}

private func leastTime(for text: String, _ read: (String) -> Void) -> Duration {
  let times = (0..<3).map { _ in
    let start = timeOfThread
    read(text)
    return timeOfThread - start
  }
  return times.min() ?? .zero
}

private var timeOfThread: Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
