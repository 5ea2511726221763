// Office hours are written by the week, with some dates struck out. Everything that is asked about them
// is answered from one question: when is it open on this date? `openings(on:)` answers it in seconds of
// that date, whatever began the evening before included, and the rest is walking from day to day.
//
// All of it is local time on clocks that never change. Whoever knows the zone turns an instant into
// local time before and back afterwards; on the two nights a year on which clocks change, an hour counted
// across the change may be an hour off, which nobody promises to the customer more exactly.

/// The hours of a week during which somebody is there, and the dates on which nobody is.
package struct OpeningHours: Equatable, Sendable {
  /// From one time of day to another, which is on the next day where it is not the later one.
  package struct Stretch: Hashable, Sendable {
    /// The first moment at which somebody is there.
    package let start: TimeOfDay
    /// The first moment at which nobody is there any more.
    package let end: TimeOfDay

    /// Gives nothing where both are the same, or where it starts at 24:00: around the clock is 00:00 to 24:00.
    package init?(from start: TimeOfDay, to end: TimeOfDay) {
      guard start != end, start != .endOfDay else { return nil }
      self.start = start
      self.end = end
    }

    /// Whether it ends on the day after it began.
    package var crossesMidnight: Bool { end < start }
  }

  /// By the day on which a stretch begins; stretches may overlap.
  package let weekly: [Weekday: [Stretch]]
  /// Nobody is there from 00:00 to 24:00, and the night shift that would begin on such a date does not.
  package let closedDates: Set<CivilDate>

  /// A weekday that is not named is closed.
  package init(weekly: [Weekday: [Stretch]], closedDates: Set<CivilDate> = []) {
    self.weekly = weekly
    self.closedDates = closedDates
  }

  /// Day and night, every day.
  package static let always: OpeningHours = {
    let wholeDay = Stretch(from: .midnight, to: .endOfDay).map { [$0] } ?? []
    return OpeningHours(weekly: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, wholeDay) }))
  }()

  /// Tells whether somebody is there; at closing time nobody is.
  package func isOpen(at moment: LocalTime) -> Bool {
    openings(on: moment.date).contains { $0.contains(moment.time.seconds) }
  }

  /// Finds the first open moment, `moment` itself if it is open; nothing where ten years hold none.
  package func nextOpening(from moment: LocalTime) -> LocalTime? {
    var earliest = moment.time.seconds
    for date in days(from: moment.date) {
      if let opening = openings(on: date).first(where: { $0.upperBound > earliest }) {
        return LocalTime(date, TimeOfDay(seconds: max(opening.lowerBound, earliest)))
      }
      earliest = 0
    }
    return nil
  }

  /// Tells when `duration` of open time has passed; a part of a second counts as a whole one.
  ///
  /// What ends with closing time ends then, not on the next morning. Nothing where ten years are not enough.
  package func adding(_ duration: Duration, to moment: LocalTime) -> LocalTime? {
    let (whole, fraction) = duration.components
    var left = Int(whole) + (fraction > 0 ? 1 : 0)
    guard left > 0 else { return nextOpening(from: moment) }
    guard left <= Limits.searchInDays * 86_400 else { return nil }
    var earliest = moment.time.seconds
    for date in days(from: moment.date) {
      for opening in openings(on: date) where opening.upperBound > earliest {
        let start = max(opening.lowerBound, earliest)
        if start + left <= opening.upperBound { return LocalTime(date, TimeOfDay(seconds: start + left)) }
        left -= opening.upperBound - start
      }
      earliest = 0
    }
    return nil
  }

  /// Gives the open stretches of one date in seconds since its midnight, in order and apart.
  func openings(on date: CivilDate) -> [Range<Int>] {
    guard !closedDates.contains(date) else { return [] }
    let today = stretches(beginningOn: date).map {
      $0.start.seconds..<($0.crossesMidnight ? TimeOfDay.endOfDay : $0.end).seconds
    }
    let sinceYesterday = stretches(beginningOn: date.advanced(by: -1))
      .filter { $0.crossesMidnight && $0.end > .midnight }
      .map { 0..<$0.end.seconds }
    return Self.merge(today + sinceYesterday)
  }

  /// Gives what begins on `date`: nothing where it is closed.
  func stretches(beginningOn date: CivilDate) -> [Stretch] {
    closedDates.contains(date) ? [] : weekly[date.weekday] ?? []
  }

  /// Lists the dates that a search looks at.
  func days(from date: CivilDate) -> Range<CivilDate> { date..<date.advanced(by: Limits.searchInDays) }

  private static func merge(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
