import CivilTime

/// Dates as people say them: next Friday, the day after tomorrow, two weeks ago, on the 4th.
extension TimeReader {
  /// Any single day that begins at a place.
  func date(_ start: Int) -> Timing? {
    // "How about Friday?" asks, and does not guess.
    let inner = isText(start - 1, "how", "what") ? start : skip(start, .around)
    let candidates = [
      calendarDate(inner), relativeDay(inner), weekdayDate(inner), distantDay(inner), numberedDay(inner),
      shiftedDate(inner),
    ]
    return candidates.compactMap { $0 }.max { $0.end < $1.end }
  }

  /// Today, the day after tomorrow, the day before.
  private func relativeDay(_ start: Int) -> Timing? {
    if case .day(let shift) = self[start] { return date(start + 1, almanac.today.advanced(by: shift)) }
    let next = skip(start, .the)
    guard case .unit(.day) = self[next], isWord(next + 1, .after, .before) else { return nil }
    let step = isWord(next + 1, .after) ? 1 : -1
    if case .day(let shift) = self[next + 2] { return date(next + 3, almanac.today.advanced(by: shift + step)) }
    return next > start ? date(next + 2, almanac.today.advanced(by: step)) : nil
  }

  private func weekday(_ index: Int) -> (value: Int, isDoubtful: Bool)? {
    if case .weekday(let value, let isDoubtful) = self[index] { (value, isDoubtful) } else { nil }
  }

  func shift(_ index: Int) -> Int? { if case .shift(let value) = self[index] { value } else { nil } }

  /// Friday; next Friday; Friday the 13th; Friday, June 15; Monday of next week; Monday two weeks from now.
  private func weekdayDate(_ start: Int) -> Timing? {
    var next = skip(start, .the)
    let led = shift(next)
    if led != nil { next += 1 }
    if led != nil, case .unit(.week) = self[next] { return weekdayOfWeek(led ?? 0, from: next + 1) }
    guard let weekday = weekday(next), !isMark(next, "$") else { return nil }
    let behind = next + 1
    if let full = dayBehindWeekday(behind) { return full }
    if let week = weekBehind(behind, of: weekday.value) { return week }
    if weekday.isDoubtful, led == nil, !isWord(start - 1, .on, .by, .since, .until, .every, .before, .after, .from, .to)
    {
      guard timeFollows(behind) else { return nil }
    }
    return date(behind, day(weekday.value, led))
  }

  private func day(_ weekday: Int, _ shift: Int?) -> CivilDate {
    guard let shift else { return tellsOfPast ? almanac.lastWeekday(weekday) : almanac.weekday(weekday) }
    return shift < 0 ? almanac.lastWeekday(weekday) : almanac.weekday(weekday, ofWeek: shift)
  }

  private func timeFollows(_ start: Int) -> Bool {
    if case .part = self[start] { return true }
    return clock(skip(skipMark(start, ",@"), .at)) != nil || (isWord(start, .at) && count(start + 1) != nil)
  }

  /// The date behind a weekday: Monday 21, Friday-Jun-15, Wednesday the thirty first, tuesday, jan 15.
  private func dayBehindWeekday(_ start: Int) -> Timing? {
    let next = skip(skip(skipMark(start, ",-"), .on), .the)
    if let full = calendarDate(skip(skipMark(start, ",-"), .the)) ?? calendarDate(next) { return full }
    guard let day = dayNumber(next), !clockGoesOn(day.end), !isUnit(day.end) else { return nil }
    guard !isMark(start, "-"), day.digits > 0 || ordinalDay(next) != nil else { return nil }
    // "monday 8-9am" and "monday 10 or 11" are hours; "Monday 21" is a day.
    guard ordinalDay(next) != nil || (day.digits > 0 && day.value > 12 && next == start) else { return nil }
    return date(day.end, almanac.day(day.value))
  }

  private func isUnit(_ index: Int) -> Bool {
    switch self[index] {
    case .unit, .counter: true
    default: false
    }
  }

  /// Whether a number is the hour of a time.
  func clockGoesOn(_ index: Int) -> Bool {
    if case .isAfternoon = self[index] { return true }
    if isMark(index, ":.-~"), isDigits(index + 1), !isParted(index), !isParted(index + 1) { return true }
    return isWord(index, .oclock, .minuteWord) || meridiem(index) != nil
  }

  /// "of next week", "next week", "two weeks from now".
  private func weekBehind(_ start: Int, of weekday: Int) -> Timing? {
    var next = skip(skip(skipMark(start, ",-"), .of), .the)
    if let shift = shift(next), case .unit(.week) = self[next + 1] {
      return date(next + 2, almanac.weekday(weekday, ofWeek: shift))
    }
    next = skipMark(start, ",")
    guard let span = duration(next), let seconds = span.seconds, isWord(span.end, .hence) else { return nil }
    return date(span.end + 1, almanac.today.advanced(by: seconds / 86_400))
  }

  /// "next week on Tuesday", "previous week - Monday".
  private func weekdayOfWeek(_ shift: Int, from start: Int) -> Timing? {
    let next = skip(skipMark(start, "-,"), .on)
    guard let weekday = weekday(next) else { return nil }
    return date(next + 1, almanac.weekday(weekday.value, ofWeek: shift))
  }

  /// Two weeks ago, in 3 days, 3 days after January 12th, 2 weeks from today.
  private func distantDay(_ start: Int) -> Timing? {
    if isWord(start, .in), let span = duration(start + 1), span.form == .duration, let unit = lengthUnit(span) {
      guard unit >= .day, !isCut(span) else { return nil }
      return date(span.end, almanac.today.advanced(by: (span.seconds ?? 0) / 86_400))
    }
    guard let span = duration(start), span.form == .duration, let unit = lengthUnit(span), unit >= .day else {
      return nil
    }
    let days = (span.seconds ?? 0) / 86_400
    if isWord(span.end, .ago, .early) { return date(span.end + 1, almanac.today.advanced(by: -days)) }
    if isWord(span.end, .hence) { return date(span.end + 1, almanac.today.advanced(by: days)) }
    guard isWord(span.end, .after, .from, .before, .since), let base = baseDay(span.end + 1) else { return nil }
    let direction = isWord(span.end, .before) ? -1 : 1
    return date(base.end, base.days.map { $0.first.advanced(by: direction * days) })
  }

  private func baseDay(_ start: Int) -> Timing? { calendarDate(start) ?? relativeDay(start) ?? weekdayDate(start) }

  /// Whether "in 3 years" goes on as something else.
  private func isCut(_ span: Timing) -> Bool { isWord(span.end, .ago, .hence) }

  /// The last unit that a length names.
  func lengthUnit(_ span: Timing) -> Unit? {
    for index in stride(from: span.end - 1, through: max(0, span.end - 6), by: -1) {
      switch self[index] {
      case .unit(let unit), .letterUnit(let unit): return unit
      default: continue
      }
    }
    return nil
  }

  /// The 4th, where a preposition shows that a day is meant; the 21st this month.
  private func numberedDay(_ start: Int) -> Timing? {
    let next = skip(start, .the)
    guard let day = ordinalDay(next) else { return nil }
    let month = skip(skip(day.end, .of, .in), .the)
    if let shift = shift(month), case .unit(.month) = self[month + 1], let days = almanac.month(shift) {
      return date(month + 2, days.first.advanced(by: day.value - 1))
    }
    guard next > start, isWord(start - 1, .on, .by, .since, .until, .around, .before, .after, .from, .to, .at),
      !isNoun(day.end)
    else { return nil }
    return date(day.end, almanac.day(day.value))
  }

  /// Whether a word follows that an ordinal counts: the 2nd floor, the first time.
  private func isNoun(_ index: Int) -> Bool {
    guard terms.indices.contains(index) else { return false }
    return switch self[index] {
    case .other: letters.isLatin(terms[index].range.lowerBound)
    case .unit, .counter: true
    default: false
    }
  }

  /// This 5/12, next 6th of April.
  private func shiftedDate(_ start: Int) -> Timing? {
    guard shift(start) != nil else { return nil }
    return calendarDate(start + 1)
  }
}
