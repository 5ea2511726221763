import CivilTime
import Glibc

/// The time zones that this machine knows.
enum ZoneFiles {
  /// What the machine knows of a place; nil where it has no such file, or one that cannot be read.
  static func zone(_ name: ZoneName) -> TimeZone? {
    let folder = Environment["TZDIR"] ?? "/usr/share/zoneinfo"
    guard let bytes = try? Files.read(Files.path(of: name.description, in: folder)) else { return nil }
    return try? TimeZone(reading: bytes)
  }

  /// How far this machine's own clock is ahead of UTC at a moment.
  static func offset(at moment: Instant) -> UTCOffset {
    var seconds = time_t(moment.secondsSince1970)
    var parts = unsafe tm()
    guard unsafe localtime_r(&seconds, &parts) != nil else { return .utc }
    let offset = unsafe Int(parts.tm_gmtoff)
    return abs(offset) < 86_400 ? UTCOffset(seconds: offset) : .utc
  }
}
