import CivilTime
import Glibc

/// The time of this machine, for the threads that need it.
enum Clock {
  static var now: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(secondsSince1970: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
