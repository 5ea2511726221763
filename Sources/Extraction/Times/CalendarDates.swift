import CivilTime

/// Dates as calendars write them: 05-Aug-2016, the fourth of July, 2020/12/1, 20161016.
extension TimeReader {
  func calendarDate(_ start: Int) -> Timing? {
    let candidates = [monthFirst(start), dayFirst(start), numeric(start), solid(start), holiday(start)]
    return candidates.compactMap { $0 }.max { $0.end < $1.end }
  }

  func month(_ index: Int) -> (value: Int, isDoubtful: Bool)? {
    if case .month(let value, let isDoubtful) = self[index] { (value, isDoubtful) } else { nil }
  }

  func date(_ end: Int, _ day: CivilDate?) -> Timing {
    Timing(end: end, form: .date, days: day.map { Days($0) })
  }

  private func date(_ end: Int, year: Int?, month: Int, day: Int) -> Timing {
    let date = year.map { CivilDate(year: $0, month: month, day: day) } ?? almanac.day(month: month, day: day)
    return self.date(end, date)
  }

  /// October 14, Oct/2, Dec. 31, 1994, june the 28th 2020, September-2020-23.
  private func monthFirst(_ start: Int) -> Timing? {
    guard let month = month(start) else { return nil }
    let behind = skipMark(start + 1, ".,/-")
    if let year = year(behind), year.digits == 4, isMark(year.end, "-/"), let day = dayNumber(year.end + 1) {
      return date(day.end, year: year.value, month: month.value, day: day.value)
    }
    guard let day = dayNumber(skip(behind, .the)) else { return nil }
    // "may one" may be anything, "may 5 people" as well.
    if month.isDoubtful, !isDaylike(day, at: behind) { return nil }
    // May 2018 is a month, and so is "in march 10 people" none.
    if isMark(day.end, ":"), isDigits(day.end + 1) { return nil }
    if case .isAfternoon = self[day.end] { return nil }
    guard let year = yearBehind(day.end, afterDigits: true) else {
      return date(day.end, year: nil, month: month.value, day: day.value)
    }
    return date(year.end, year: year.value, month: month.value, day: day.value)
  }

  private func isDaylike(_ day: Count, at start: Int) -> Bool {
    if case .counter = self[day.end] { return false }
    if case .small = self[start] { return false }
    return true
  }

  func isDigits(_ index: Int) -> Bool { if case .number(_, let digits) = self[index] { digits > 0 } else { false } }

  /// A year behind a day: ", 1994", " of 87", "/2016", " in 2020".
  private func yearBehind(_ start: Int, afterDigits: Bool) -> Count? {
    let next = skip(skipMark(start, ",/-"), .of, .in)
    if let year = year(next) {
      // "at 3 in nineteen minutes" has no year; neither have 1500 people.
      if case .counter = self[year.end] { return nil }
      if case .unit = self[year.end] { return nil }
      return year
    }
    guard isWord(start, .of) || isMark(start, "/-"), case .number(let value, 2) = self[next], next == start + 1 else {
      return nil
    }
    guard !isMark(next + 1, ":"), let year = Almanac.year(value, digits: 2) else { return nil }
    return Count(value: year, end: next + 1, digits: 2)
  }

  /// 15 April of 87, the 09th of May, 23-2020-September, fifteen August.
  private func dayFirst(_ start: Int) -> Timing? {
    let first = skip(start, .the)
    guard let day = dayNumber(first) else { return nil }
    var next = skipMark(day.end, "-/.")
    if case .unit(.day) = self[next] { next += 1 }
    if let year = year(next), year.digits == 4, isMark(year.end, "-/"), let month = month(year.end + 1) {
      return date(year.end + 2, year: year.value, month: month.value, day: day.value)
    }
    next = skip(next, .of)
    if isWord(next, .the) { next += 1 }
    guard let month = month(next) else { return nil }
    if month.isDoubtful, next == day.end, day.digits == 0, ordinalDay(first) == nil { return nil }
    let end = skipMark(next + 1, isMark(next + 1, ".") && !isParted(next + 1) && isDigits(next + 2) ? "." : "")
    guard let year = yearBehind(end, afterDigits: false) else {
      return date(next + 1, year: nil, month: month.value, day: day.value)
    }
    return date(year.end, year: year.value, month: month.value, day: day.value)
  }

  /// 2016-08-05, 1/1/2016, 23.04.2022, 11/20, 2019/aug/01; with the bare pairs only where nothing else is meant.
  private func numeric(_ start: Int) -> Timing? {
    guard case .number(let first, let firstDigits) = self[start], firstDigits > 0,
      case .mark(let sign) = self[start + 1],
      "/-.".unicodeScalars.contains(sign), !isParted(start + 1), !isParted(start + 2)
    else { return nil }
    if firstDigits == 4, let month = month(start + 2), isMark(start + 3, "/-"), let day = dayNumber(start + 4) {
      return date(day.end, year: first, month: month.value, day: day.value)
    }
    guard case .number(let second, let secondDigits) = self[start + 2], 1...2 ~= secondDigits else { return nil }
    if case .mark(sign) = self[start + 3], !isParted(start + 3), !isParted(start + 4),
      case .number(let third, let thirdDigits) = self[start + 4], thirdDigits > 0
    {
      return triple((first, firstDigits), (second, secondDigits), (third, thirdDigits), end: start + 5)
    }
    return pair((first, firstDigits), (second, secondDigits), sign, at: start)
  }

  private func triple(
    _ first: (value: Int, digits: Int), _ second: (value: Int, digits: Int), _ third: (value: Int, digits: Int),
    end: Int
  ) -> Timing? {
    if first.digits == 4, third.digits <= 2, 1...12 ~= second.value, 1...31 ~= third.value {
      return date(end, year: first.value, month: second.value, day: third.value)
    }
    guard first.digits <= 2, let year = Almanac.year(third.value, digits: third.digits) else { return nil }
    // In English the month comes first where it can.
    if 1...12 ~= first.value, 1...31 ~= second.value {
      return date(end, year: year, month: first.value, day: second.value)
    }
    guard 1...12 ~= second.value, 1...31 ~= first.value else { return nil }
    return date(end, year: year, month: second.value, day: first.value)
  }

  private func pair(
    _ first: (value: Int, digits: Int), _ second: (value: Int, digits: Int), _ sign: Unicode.Scalar, at start: Int
  ) -> Timing? {
    guard first.digits <= 2, 1...31 ~= first.value, 1...31 ~= second.value, min(first.value, second.value) <= 12 else {
      return nil
    }
    // Around the clock, and fractions.
    guard (first.value, second.value) != (24, 7), (first.value, second.value) != (1, 2) else { return nil }
    if meridiem(start + 3) != nil { return nil }
    if sign != "/" {
      let isExpected = isWeekday(start - 1) || isWord(start - 1, .on, .by, .since, .until, .before, .after)
      guard isExpected else { return nil }
    }
    let (month, day) = first.value <= 12 ? (first.value, second.value) : (second.value, first.value)
    return date(start + 3, year: nil, month: month, day: day)
  }

  func isWeekday(_ index: Int) -> Bool { if case .weekday = self[index] { true } else { false } }

  /// 20161016, with a year of ours.
  private func solid(_ start: Int) -> Timing? {
    guard case .number(let value, 8) = self[start] else { return nil }
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    guard 1_950...2_099 ~= year, let date = CivilDate(year: year, month: month, day: day) else { return nil }
    return self.date(start + 1, date)
  }

  private func holiday(_ start: Int) -> Timing? {
    var next = start
    if case .shift = self[next] { next += 1 }
    if isWord(next, .a) || next > start, case .holiday = self[next] {} else { next = start }
    guard case .holiday(let month, let day) = self[next], day > 0 || month == 0 else { return nil }
    let year = year(skip(next + 1, .of))
    guard month > 0 else { return date(year?.end ?? next + 1, nil) }
    return date(year?.end ?? next + 1, year: year?.value, month: month, day: day)
  }
}
