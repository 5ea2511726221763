/// What a clock on the wall shows, from 00:00 up to 24:00, which is the end of a day.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Seconds since midnight, on a day without a change of clocks.
  package let seconds: Int

  /// 00:00, the beginning of a day.
  package static let midnight = TimeOfDay(seconds: 0)
  /// 24:00, the moment at which the next day begins.
  package static let endOfDay = TimeOfDay(seconds: 86_400)

  /// Gives nothing beyond 23:59:59, except for 24:00:00 itself.
  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard 0...24 ~= hour, 0...59 ~= minute, 0...59 ~= second else { return nil }
    let seconds = hour * 3_600 + minute * 60 + second
    guard seconds <= 86_400 else { return nil }
    self.seconds = seconds
  }

  /// Expects 0...86,400.
  init(seconds: Int) {
    precondition(0...86_400 ~= seconds, "a time of day lies between midnight and midnight")
    self.seconds = seconds
  }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.seconds < right.seconds }
}

extension TimeOfDay: LosslessStringConvertible {
  /// Why a text is no time of day.
  package enum Refusal: Error, Equatable, Sendable {
    /// It is not written as `09:00` or `09:00:30`.
    case form
    /// It is, but no clock shows it.
    case noSuchTime
  }

  /// Reads `09:00` and `09:00:30`, always two digits each, and `24:00`.
  package init(parsing text: some StringProtocol) throws(Refusal) {
    var cursor = TextCursor(text)
    guard let hour = cursor.number(ofDigits: 2), cursor.take(":") != nil, let minute = cursor.number(ofDigits: 2)
    else { throw .form }
    var second = 0
    if cursor.take(":") != nil {
      guard let number = cursor.number(ofDigits: 2) else { throw .form }
      second = number
    }
    guard cursor.isAtEnd else { throw .form }
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else { throw .noSuchTime }
    self = time
  }

  /// The same for whoever needs no reason.
  package init?(_ text: String) {
    guard let time = try? TimeOfDay(parsing: text) else { return nil }
    self = time
  }

  /// Shows seconds only where there are some.
  package var description: String {
    seconds.isMultiple(of: 60) ? hoursAndMinutes : "\(hoursAndMinutes):\(padded(seconds % 60, to: 2))"
  }

  /// As most clocks show it, `09:00`.
  package var hoursAndMinutes: String {
    "\(padded(seconds / 3_600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
  }
}
