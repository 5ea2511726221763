import CivilTime

/// A time that was read, in terms: where it ends, and what it says as far as anybody can tell.
struct Timing {
  /// Behind its last term.
  var end: Int
  var form: Form
  /// The days it may mean; nil where it names none, or one that no calendar has.
  var days: Days?
  /// The seconds of the day that it may mean.
  var clock: Range<Int>?
  /// How long, where it says that.
  var seconds: Int?
  var bound = Bound.at
  /// Whether an hour up to twelve was said without the half of the day.
  var isOpenHour = false
  /// Whether the time is of a clock that is so many minutes ahead of UTC.
  var zone: Int?

  /// What a time consists of.
  enum Form {
    case date, time, dateTime, dateRange, timeRange, dateTimeRange, duration, set

    var hasDate: Bool { self == .date || self == .dateTime || self == .dateRange || self == .dateTimeRange }
    var hasTime: Bool { self == .time || self == .dateTime || self == .timeRange || self == .dateTimeRange }
    var isDuration: Bool { self == .duration }
  }
}

/// On which side of a time something lies.
package enum Bound: String, Sendable {
  case at, since, until, before, after
}

/// Days from a first one to a last one.
struct Days: Equatable {
  var first: CivilDate
  var last: CivilDate

  init(_ day: CivilDate) { (first, last) = (day, day) }
  init(_ first: CivilDate, _ last: CivilDate) { (self.first, self.last) = (first, last) }

  /// A month, as the calendar has it.
  init?(year: Int, month: Int) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let next =
      month == 12 ? CivilDate(year: year + 1, month: 1, day: 1) : CivilDate(year: year, month: month + 1, day: 1)
    guard let next else { return nil }
    self.init(first, next.advanced(by: -1))
  }

  init?(year: Int) {
    guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(first, last)
  }
}
