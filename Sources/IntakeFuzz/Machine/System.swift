import Glibc

/// What this tool needs of the system.
enum System {
  static func end(_ code: Int32) { exit(code) }

  /// A seed that nobody chose.
  static var chance: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_nsec
  }
}
