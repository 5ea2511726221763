/// A date and a time of day somewhere, to the second; which zone that is, only its user knows.
///
/// Invariant: the time is before 24:00, because the end of one day is written as the beginning of the next.
package struct LocalTime: Hashable, Comparable, Sendable {
  /// What the calendar shows.
  package let date: CivilDate
  /// What the clock shows.
  package let time: TimeOfDay

  /// Takes 24:00 for 00:00 of the next day.
  package init(_ date: CivilDate, _ time: TimeOfDay) {
    self.date = time == .endOfDay ? date.advanced(by: 1) : date
    self.time = time == .endOfDay ? .midnight : time
  }

  /// Counts as if every day had 86,400 seconds; negative before 1970.
  init(secondsSince1970: Int) {
    let (day, second) = floorDivide(secondsSince1970, 86_400)
    self.init(CivilDate(daysSince1970: day), TimeOfDay(seconds: second))
  }

  var secondsSince1970: Int { date.daysSince1970 * 86_400 + time.seconds }

  /// Moves the hands of the clock; a change of clocks on the way is not known here.
  package func advanced(bySeconds seconds: Int) -> LocalTime {
    LocalTime(secondsSince1970: secondsSince1970 + seconds)
  }

  package static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}

extension LocalTime: CustomStringConvertible {
  /// As people write it, `2026-12-29 09:00`.
  package var description: String { "\(date) \(time)" }
}
