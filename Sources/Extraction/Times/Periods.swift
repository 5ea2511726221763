import CivilTime

/// Stretches of the calendar: May 2018, next week, the last 3 days, the end of the month, Q3 2019.
extension TimeReader {
  func period(_ start: Int) -> Timing? {
    let candidates = [
      namedMonth(start), calendarUnit(start), counted(start), edge(start), named(start), yearAlone(start),
      partAlone(start),
    ]
    return candidates.compactMap { $0 }.max { $0.end < $1.end }
  }

  /// A stretch that is no part of another, so that nothing is looked for within itself without end.
  private func plainPeriod(_ start: Int) -> Timing? {
    [namedMonth(start), calendarUnit(start)].compactMap { $0 }.max { $0.end < $1.end }
  }

  private func dateRange(_ end: Int, _ days: Days?) -> Timing { Timing(end: end, form: .dateRange, days: days) }

  /// May 2018, this September, june of 1992, early September, 2019-03.
  private func namedMonth(_ start: Int) -> Timing? {
    var next = skip(start, .early, .late, .middle)
    if next > start { next = skip(next, .of) }
    let led = shift(next)
    if led != nil { next += 1 }
    if let year = year(next), year.digits == 4, next == start { return monthBehind(year) }
    guard let month = month(next) else { return nil }
    let behind = skip(skipMark(next + 1, ",/-"), .of, .in)
    if let year = year(behind), unit(year.end) == nil {
      return dateRange(year.end, Days(year: year.value, month: month.value))
    }
    // "This may take" is no month.
    if led == 0, month.value == 5, month.isDoubtful { return nil }
    let isInRange =
      self.month(next + 2) != nil && (isMark(next + 1, "-~") || isWord(next + 1, .to, .until, .through))
      || self.month(next - 2) != nil && (isMark(next - 1, "-~") || isWord(next - 1, .to, .until, .through))
    let isExpected =
      isInRange || led != nil || next > start
      || isWord(start - 1, .in, .since, .until, .by, .before, .after, .during, .from, .to, .of)
    if month.isDoubtful || text(next).count == 3, !isExpected { return nil }
    if isWord(start - 1, .to), month.isDoubtful, month.value == 5 || month.value == 3, !isPeriodic(start - 2) {
      return nil
    }
    let days = led.map { Days(year: almanac.today.year + $0, month: month.value) } ?? almanac.namedMonth(month.value)
    return dateRange(next + 1, days)
  }

  private func isPeriodic(_ index: Int) -> Bool { month(index) != nil || isDigits(index) }

  /// 2017 april, 2015-3.
  private func monthBehind(_ year: Count) -> Timing? {
    let next = skipMark(year.end, "-/,")
    if let month = month(next), !month.isDoubtful || next == year.end {
      return dateRange(next + 1, Days(year: year.value, month: month.value))
    }
    guard next > year.end, !isParted(next), !isParted(year.end), case .number(let value, let digits) = self[next],
      1...12 ~= value,
      1...2 ~= digits
    else { return nil }
    return dateRange(next + 1, Days(year: year.value, month: value))
  }

  /// Next week, this month, last year, the same month, the week of April 10th, this weekend, last 30 days.
  private func calendarUnit(_ start: Int) -> Timing? {
    let first = skip(start, .early, .late, .later)
    let next = skip(first, .the)
    if next == start, let shift = shift(next), let unit = unit(next + 1), unit >= .weekend {
      return dateRange(next + 2, almanac.period(unit, shift))
    }
    if isWord(start, .later), let unit = unit(next), unit >= .weekend {
      return dateRange(next + 1, almanac.period(unit, 0))
    }
    guard let unit = unit(next), unit >= .weekend else { return nil }
    var behind = skip(next + 1, .of, .asOf, .starting, .beginning, .on)
    if isText(behind, "commencing") { behind += 1 }
    if behind > next + 1, let day = date(behind) ?? ordinalInMonth(behind) {
      return dateRange(day.end, day.days.map { Days($0.first, $0.first.advanced(by: unit.seconds / 86_400 - 1)) })
    }
    // "the week" itself, where no article of another phrase stands before it.
    return next > first && [.week, .weekend, .month, .year].contains(unit)
      ? dateRange(next + 1, almanac.period(unit, 0)) : nil
  }

  private func ordinalInMonth(_ start: Int) -> Timing? {
    let next = skip(start, .the)
    return ordinalDay(next).map { date($0.end, almanac.day($0.value)) }
  }

  /// The last 3 months, next five days, 2 upcoming months, within 9 months, the first 2 weeks of 2021.
  private func counted(_ start: Int) -> Timing? {
    var next = isWord(start, .within) ? skip(start + 1, .the) : start
    let led = shift(next)
    if led != nil { next += 1 }
    if led != nil || isWord(start, .within), let span = duration(next) ?? vagueUnits(next), let unit = lengthUnit(span)
    {
      return stretch(span, unit, led ?? 1)
    }
    guard let count = count(next), let shift = shift(count.end), let unit = unit(count.end + 1) else { return nil }
    let span = Timing(end: count.end + 2, form: .duration, seconds: min(count.value, 100_000) * unit.seconds)
    return stretch(span, unit, shift)
  }

  private func vagueUnits(_ start: Int) -> Timing? {
    unit(start).map { Timing(end: start + 1, form: .duration, seconds: $0.seconds) }
  }

  private func stretch(_ span: Timing, _ unit: Unit, _ shift: Int) -> Timing {
    let seconds = min(span.seconds ?? 0, 100_000 * 86_400)
    guard unit >= .day else {
      var result = at(shift < 0 ? -seconds : seconds, end: span.end)
      result.form = .dateTimeRange
      return result
    }
    let other = almanac.today.advanced(by: (shift < 0 ? -1 : 1) * seconds / 86_400)
    let days = shift < 0 ? Days(other, almanac.today) : Days(almanac.today, other)
    return dateRange(span.end, days)
  }

  /// End of this month, the middle of 2000, mid 1989, EOY, the end of December.
  private func edge(_ start: Int) -> Timing? {
    if isWord(start, .periodEnd) {
      let unit: Unit =
        isText(start, "eoy") ? .year : isText(start, "eom") ? .month : isText(start, "eow") ? .week : .quarter
      return dateRange(start + 1, almanac.period(unit, 0).map { Days($0.last) })
    }
    let isLed =
      isWord(start, .the) && isWord(start - 1, .since, .from, .between, .until, .by, .and, .to, .before, .after)
    let start = isLed ? start + 1 : start
    let isEnd = isWord(start, .end)
    guard isEnd || isWord(start, .beginning, .middle, .asOf) else { return nil }
    let hasOf = isWord(start + 1, .of)
    guard hasOf || isWord(start, .middle) else { return nil }
    let next = hasOf ? start + 2 : start + 1
    let article = skip(next, .the)
    let whole: Timing? =
      if let unit = unit(article), unit >= .weekend { dateRange(article + 1, almanac.period(unit, 0)) } else {
        plainPeriod(next) ?? year(next).map { dateRange($0.end, Days(year: $0.value)) }
          ?? month(next).map { dateRange(next + 1, almanac.namedMonth($0.value)) }
      }
    guard let whole, whole.form == .dateRange else { return nil }
    return dateRange(whole.end, whole.days.map { Days(isEnd ? $0.last : $0.first) })
  }

  /// Q3 2019, 2019 q1, the fiscal year 2008, week 31, 1st week of 2015, 21st century.
  private func named(_ start: Int) -> Timing? {
    if let quarter = quarter(start) {
      let behind = skip(quarter.end, .of)
      if let year = year(behind) { return dateRange(year.end, almanacQuarter(quarter.value, year.value)) }
      return dateRange(quarter.end, almanacQuarter(quarter.value, almanac.today.year))
    }
    if let year = year(start), year.digits == 4, let quarter = quarter(skipMark(year.end, "-")) {
      return dateRange(quarter.end, almanacQuarter(quarter.value, year.value))
    }
    if unit(start) == .year, let year = year(start + 1) { return dateRange(year.end, Days(year: year.value)) }
    if unit(start) == .week, case .number(let week, let digits) = self[start + 1], digits <= 2, 1...53 ~= week {
      return dateRange(start + 2, nil)
    }
    let first = skip(start, .the)
    if case .ordinal = self[first], unit(first + 1) == .century { return dateRange(first + 2, nil) }
    guard let unit = unit(first + 1), isOrdinalOrLast(first), isWord(first + 2, .of), unit >= .week else { return nil }
    guard let whole = plainPeriod(first + 3) ?? year(first + 3).map({ dateRange($0.end, Days(year: $0.value)) }) else {
      return nil
    }
    return dateRange(whole.end, nil)
  }

  private func isOrdinalOrLast(_ index: Int) -> Bool {
    if case .ordinal = self[index] { return true }
    return shift(index) == -1
  }

  /// Q1 to Q4.
  private func quarter(_ start: Int) -> Count? {
    guard isWord(start, .quarterLetter), case .number(let value, 1) = self[start + 1], 1...4 ~= value,
      !isParted(start + 1)
    else {
      return nil
    }
    return Count(value: value, end: start + 2, digits: 1)
  }

  private func almanacQuarter(_ quarter: Int, _ year: Int) -> Days? {
    guard let first = Days(year: year, month: quarter * 3 - 2), let last = Days(year: year, month: quarter * 3) else {
      return nil
    }
    return Days(first.first, last.last)
  }

  /// A year by itself counts only where a word before it shows that it is one.
  private func yearAlone(_ start: Int) -> Timing? {
    guard let year = year(start), year.digits == 4 || year.digits == 0 else { return nil }
    guard isWord(start - 1, .in, .since, .before, .after, .until, .during, .from, .of, .by, .between) else {
      return nil
    }
    switch self[year.end] {
    case .counter, .unit, .currency: return nil
    default: return dateRange(year.end, Days(year: year.value))
    }
  }

  /// In the morning, afternoon, after dinner: a part of a day without a day.
  private func partAlone(_ start: Int) -> Timing? {
    let isLed = isWord(start, .in, .at, .during)
    let next = skip(skip(start, .in, .at, .during), .the)
    let early = skip(next, .early, .late)
    guard case .part(let part) = self[early], part != .end else { return nil }
    if isText(early - 1, "good") { return nil }
    if part == .noon || part == .midnight { return nil }
    guard isLed || early > next || part == .afternoon else { return nil }
    return Timing(end: early + 1, form: .timeRange, clock: part.hours)
  }
}
