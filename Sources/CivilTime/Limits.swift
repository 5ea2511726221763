/// How far this room reckons.
enum Limits {
  /// Seconds since 1970 from 0000-01-01T00:00:00Z to 9999-12-31T23:59:59Z: what RFC 3339 can write in UTC.
  static let writtenSeconds = -62_167_219_200...253_402_300_799
  /// How many days are searched for an opening, and passed while open time is counted. Ten years: whoever
  /// is closed for longer does not open again.
  static let searchInDays = 3_660
  /// Longest time span an author can write, in seconds. Ten years; a larger one is a slip of the pen.
  static let timeSpanInSeconds = 3_660 * 86_400
  /// Longest name of a time zone, in bytes; the longest of today has half.
  static let zoneNameInBytes = 64
}
