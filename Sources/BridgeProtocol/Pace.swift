/// Lets so many things pass a while, and a few more at once.
///
/// It counts with the time it is given, in whole nanoseconds, so that nothing is lost to rounding.
package struct Pace: Equatable, Sendable {
  private let pause: Int64
  private let burst: Int64
  /// When all that has passed would have passed, had each kept its pause.
  private var spent: Int64 = .min

  /// Lets `count` pass in a time, and as many at once.
  package init(_ count: Int, in time: Duration, atOnce: Int) {
    pause = time.nanoseconds / Int64(max(count, 1))
    burst = pause * Int64(max(atOnce - 1, 0))
  }

  /// Lets one pass, or says how long to wait.
  package mutating func pass(at now: Duration) -> Duration? {
    let now = now.nanoseconds
    let start = max(spent, now)
    guard start - now <= burst else { return .nanoseconds(start - now - burst) }
    spent = start + pause
    return nil
  }

  /// Whether as much may pass as at the beginning.
  package func isFresh(at now: Duration) -> Bool { spent <= now.nanoseconds }
}

extension Duration {
  var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }

  var milliseconds: Int { Int((nanoseconds + 999_999) / 1_000_000) }
}
