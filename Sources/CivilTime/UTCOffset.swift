/// How far a local clock is ahead of UTC; behind it where negative.
package struct UTCOffset: Hashable, Sendable {
  /// Between -86,399 and 86,399.
  package let seconds: Int

  /// A clock that shows UTC itself.
  package static let utc = UTCOffset(seconds: 0)

  /// Less than a day either way, as in any zone that ever was.
  package init(seconds: Int) {
    precondition(abs(seconds) < 86_400, "a local clock is less than a day from UTC")
    self.seconds = seconds
  }
}

extension UTCOffset: CustomStringConvertible {
  /// As RFC 3339 writes it, `Z` or `+09:00`; it has no seconds, so those are dropped.
  package var description: String {
    guard seconds != 0 else { return "Z" }
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }
}
