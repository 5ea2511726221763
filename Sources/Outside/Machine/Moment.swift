import CivilTime
import Glibc

/// Time and chance of this machine.
enum Moment {
  static var now: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(secondsSince1970: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// Never goes back, whatever anybody does to the clock.
  static var sinceStart: Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// A number that nobody can foresee, from the system.
  static var chance: UInt64 {
    var source = SystemRandomNumberGenerator()
    return source.next()
  }

  /// How far the clocks on the wall are ahead of UTC.
  static var clock: UTCOffset {
    var seconds = time(nil)
    var local = unsafe tm()
    guard unsafe localtime_r(&seconds, &local) != nil, unsafe abs(local.tm_gmtoff) < 86_400 else { return .utc }
    return UTCOffset(seconds: unsafe local.tm_gmtoff)
  }
}
