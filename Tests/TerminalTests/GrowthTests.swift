import Glibc
import Testing

@testable import Terminal

@Suite(.serialized) struct `Whatever is typed or pasted takes` {
  /// Each would take the square of its length in a room that looks back without measure.
  private static let growing = [
    "a\r", "日", "e\u{301}", "\u{301}", "🇯🇵", "👩\u{200D}", "\u{1B}[200~x", "\u{1B}", "\u{1B}[1", "\u{1B}]a", "a\u{1}",
    "a\u{17}", "\u{1B}[200~a\n\u{1B}[201~", "a\u{1B}[D",
  ]

  /// Doubled twice: what takes the square needs sixteen times as long, what keeps to the promise at most two and a
  /// half times two and a half. The thread's own time is what counts, not that of its neighbours.
  @Test(arguments: growing)
  func `two and a half times as long for each doubling at most`(_ piece: String) {
    var length = 20_000
    var (once, fourfold) = (Duration.zero, Duration.zero)
    repeat {
      length *= 2
      once = leastTime(for: piece, length: length)
    } while once < .milliseconds(20) && length < 1_000_000
    fourfold = leastTime(for: piece, length: length * 4)
    // A busy neighbour takes the cache as well as the core, so that a bad look is followed by others.
    for _ in 0..<3 where fourfold >= once * 25 / 4 {
      once = leastTime(for: piece, length: length)
      fourfold = leastTime(for: piece, length: length * 4)
    }
    #expect(fourfold < once * 25 / 4, "\(length) bytes took \(once), four times as many \(fourfold)")
  }

  private func leastTime(for piece: String, length: Int) -> Duration {
    let bytes = Array(String(repeating: piece, count: length / piece.utf8.count).utf8)
    return (0..<5).map { _ in
      let start = Self.timeOfThread
      var area = InputArea(
        prompt: "> ", size: ScreenSize(columns: 80, rows: 24), palette: Palette(isColoured: false))
      // As the session reads: a piece of the system's size at a time.
      for start in stride(from: 0, to: bytes.count, by: Limits.pieceInBytes) {
        area.take(Array(bytes[start..<min(start + Limits.pieceInBytes, bytes.count)]))
        while area.next() != nil { continue }
        _ = area.takeOutput()
      }
      return Self.timeOfThread - start
    }.min() ?? .zero
  }

  private static var timeOfThread: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
