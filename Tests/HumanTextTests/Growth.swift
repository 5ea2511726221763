import Glibc
import Testing

/// Expects `work` on a text doubled twice to take nearer to four times as long, as linear work does, than to sixteen,
/// as a square does. The thread's own time is what counts, not that of its neighbours.
func expectLinearTime(on text: (Int) -> String, _ work: (String) -> Void) {
  var length = 8_192
  var once = Duration.zero
  repeat {
    length *= 2
    once = leastTime(text(length), work)
  } while once < .milliseconds(3) && length < 2_000_000
  let fourfold = leastTime(text(length * 4), work)
  #expect(fourfold < once * 8, "\(length) took \(once), four times as many \(fourfold)")
}

/// Repeats `piece` up to about `length` bytes.
func filled(with piece: String, after start: String = "") -> (Int) -> String {
  { start + String(repeating: piece, count: $0 / piece.utf8.count) }
}

private func leastTime(_ text: String, _ work: (String) -> Void) -> Duration {
  let times = (0..<3).map { _ in
    let start = timeOfThread
    work(text)
    return timeOfThread - start
  }
  return times.min() ?? .zero
}

private var timeOfThread: Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
