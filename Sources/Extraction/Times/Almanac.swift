import CivilTime

/// The calendar around the moment at which something was said.
struct Almanac {
  let now: LocalTime
  var today: CivilDate { now.date }

  /// A day without its year is the one closest to today.
  func day(month: Int, day: Int) -> CivilDate? {
    let candidates = (-1...1).compactMap { CivilDate(year: today.year + $0, month: month, day: day) }
    return candidates.min { abs($0.distance(to: today)) < abs($1.distance(to: today)) }
  }

  /// A day of which only the number was said lies in this month, or in the one beside it that is closer.
  func day(_ number: Int) -> CivilDate? {
    let candidates = (-1...1).compactMap { shift -> CivilDate? in
      let month = today.month - 1 + shift
      let year = today.year + (month < 0 ? -1 : month / 12)
      return CivilDate(year: year, month: (month + 12) % 12 + 1, day: number)
    }
    return candidates.min { abs($0.distance(to: today)) < abs($1.distance(to: today)) }
  }

  /// A weekday without more: the one to come, today included.
  func weekday(_ weekday: Int) -> CivilDate {
    today.advanced(by: (weekday - today.weekday.rawValue + 7) % 7)
  }

  /// A weekday of a week counted from this one, which begins on Monday.
  func weekday(_ weekday: Int, ofWeek shift: Int) -> CivilDate {
    today.advanced(by: weekday - today.weekday.rawValue + 7 * shift)
  }

  /// The weekday that was last, not today.
  func lastWeekday(_ weekday: Int) -> CivilDate {
    today.advanced(by: -((today.weekday.rawValue - weekday + 6) % 7 + 1))
  }

  /// A whole unit counted from the one in which we are.
  func period(_ unit: Unit, _ shift: Int) -> Days? {
    switch unit {
    case .day, .workday, .night: return Days(today.advanced(by: shift))
    case .week: return Days(weekday(1, ofWeek: shift), weekday(7, ofWeek: shift))
    case .weekend: return Days(weekday(6, ofWeek: shift), weekday(7, ofWeek: shift))
    case .fortnight: return Days(today.advanced(by: min(0, 14 * shift)), today.advanced(by: max(0, 14 * shift)))
    case .month: return month(shift)
    case .quarter:
      let first = (today.year * 4 + (today.month - 1) / 3 + shift) * 3
      guard let start = Days(year: first / 12, month: first % 12 + 1),
        let end = Days(year: (first + 2) / 12, month: (first + 2) % 12 + 1)
      else { return nil }
      return Days(start.first, end.last)
    case .year: return Days(year: today.year + shift)
    case .second, .minute, .hour, .decade, .century: return nil
    }
  }

  func month(_ shift: Int) -> Days? {
    let months = today.year * 12 + today.month - 1 + shift
    return Days(year: months / 12, month: months % 12 + 1)
  }

  /// A month without its year is the one closest to this.
  func namedMonth(_ month: Int) -> Days? {
    let candidates = (-1...1).compactMap { Days(year: today.year + $0, month: month) }
    return candidates.min { abs($0.first.distance(to: today)) < abs($1.first.distance(to: today)) }
  }

  /// Two digits of a year lie between 1950 and 2049.
  static func year(_ value: Int, digits: Int) -> Int? {
    switch digits {
    case 2: value < 50 ? 2_000 + value : 1_900 + value
    case 4: 1_000...2_999 ~= value ? value : nil
    default: nil
    }
  }
}
