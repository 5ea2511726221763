/// A moment, the same everywhere: seconds and nanoseconds since 1970 in UTC, without leap seconds.
package struct Instant: Hashable, Sendable {
  /// Whole seconds, rounded down; negative before 1970.
  package let secondsSince1970: Int
  /// What is left of the second, from 0 to 999,999,999, before 1970 as well.
  package let nanoseconds: Int

  /// Expects 0...999,999,999 nanoseconds.
  package init(secondsSince1970: Int, nanoseconds: Int = 0) {
    precondition(0..<1_000_000_000 ~= nanoseconds, "nanoseconds are less than a second")
    self.secondsSince1970 = secondsSince1970
    self.nanoseconds = nanoseconds
  }

  /// Finds the moment at which a clock that is `offset` ahead of UTC shows `local`.
  package init(_ local: LocalTime, at offset: UTCOffset) {
    self.init(secondsSince1970: local.secondsSince1970 - offset.seconds)
  }

  /// Tells what a clock shows that is `offset` ahead of UTC; the fraction of a second is dropped.
  package func local(at offset: UTCOffset) -> LocalTime {
    LocalTime(secondsSince1970: secondsSince1970 + offset.seconds)
  }
}

extension Instant: InstantProtocol {
  package static func < (left: Instant, right: Instant) -> Bool {
    (left.secondsSince1970, left.nanoseconds) < (right.secondsSince1970, right.nanoseconds)
  }

  /// Anything finer than a nanosecond is dropped.
  package func advanced(by duration: Duration) -> Instant {
    let (seconds, attoseconds) = duration.components
    let (carry, rest) = floorDivide(nanoseconds + Int(attoseconds / 1_000_000_000), 1_000_000_000)
    return Instant(secondsSince1970: secondsSince1970 + Int(seconds) + carry, nanoseconds: rest)
  }

  /// Tells how much later `other` is.
  package func duration(to other: Instant) -> Duration {
    .seconds(other.secondsSince1970 - secondsSince1970) + .nanoseconds(other.nanoseconds - nanoseconds)
  }
}
