import CivilTime
import Glibc

/// The time of this machine; everything behind the command line is told what time it is.
enum Clock {
  static var now: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(secondsSince1970: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
