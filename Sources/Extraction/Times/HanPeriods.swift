import CivilTime

/// Stretches and lengths in Japanese and Chinese: 来週, 2018年12月, 月末, 過去十年, 3時間半, 半年.
extension TimeReader {
  func hanPeriod(_ start: Int) -> Timing? {
    let candidates = [hanCalendar(start), hanShifted(start), hanCounted(start), hanOpenSided(start), hanPart(start)]
    return candidates.compactMap { $0 }.max { $0.end < $1.end }
  }

  private func dateRange(_ end: Int, _ days: Days?) -> Timing { Timing(end: end, form: .dateRange, days: days) }

  /// 2018年, 2018年12月, 三月, with its half, its first week.
  private func hanCalendar(_ start: Int) -> Timing? {
    let year = hanYear(start) ?? shiftedYear(start)
    let next = year.map { skip($0.end, .hanOf) } ?? start
    var found: Timing?
    if case .number(let month, _) = self[next], 1...12 ~= month, isWord(next + 1, .hanMonth) {
      let days = year.map { $0.year.flatMap { Days(year: $0, month: month) } } ?? almanac.namedMonth(month)
      found = dateRange(next + 2, days)
    } else if let year {
      found = dateRange(year.end, year.year.flatMap { Days(year: $0) })
    }
    return found.map { extended($0) }
  }

  /// …の前半, 上半年, …の第一週, …初め, …上旬.
  private func extended(_ found: Timing) -> Timing {
    var result = found
    let next = skip(found.end, .hanOf)
    if isText(next, "上", "下", "前", "后"), isWord(next + 1, .hanHalf) {
      result.end = skip(next + 2, .hanYear)
      return result
    }
    if isWord(next, .number), case .number = self[next + 1] {
      if isWord(next + 2, .hanWeek) || unit(next + 2) != nil { result.end = next + 3 }
      return result
    }
    if isWord(next, .hanFirst, .hanEnd) { result.end = skip(next + 1, .hanRoughly) }
    if isText(next, "夏", "春", "秋", "冬") { result.end = next + (isText(next + 1, "天", "季") ? 2 : 1) }
    return result
  }

  /// 来週, 今月, 上個月, 今週末, 月末, 年底.
  private func hanShifted(_ start: Int) -> Timing? {
    if isWord(start, .hanMonthEnd) { return dateRange(start + 1, almanac.month(0).map { Days($0.last) }) }
    if isWord(start, .hanYearEnd) { return dateRange(start + 1, Days(year: almanac.today.year).map { Days($0.last) }) }
    if isWord(start, .hanWeekend) { return dateRange(start + 1, almanac.period(.weekend, 0)) }
    guard let shift = hanShift(start) else { return nil }
    if isWord(start + 1, .hanMonthEnd) { return dateRange(start + 2, almanac.month(shift).map { Days($0.last) }) }
    let unit: Unit
    switch self[start + 1] {
    case .word(.hanWeek): unit = .week
    case .word(.hanWeekend): unit = .weekend
    case .word(.hanMonth): unit = .month
    case .unit(let named): unit = named
    default: return nil
    }
    if unit < .day {
      var result = at(shift < 0 ? -unit.seconds : unit.seconds, end: start + 2)
      result.form = .dateTimeRange
      return result
    }
    return extended(dateRange(start + 2, almanac.period(unit, shift)))
  }

  /// 過去十年, 今後5日間, 之前3小時, 前の三時間.
  private func hanCounted(_ start: Int) -> Timing? {
    let isPast = isWord(start, .hanPast, .hanBefore) || (hanShift(start) ?? 0) < 0
    let isComing = isWord(start, .hanComing, .hanAfter) || (hanShift(start) ?? 0) > 0
    guard isPast || isComing, let span = hanLength(skip(start + 1, .hanOf)), let unit = hanLengthUnit(span) else {
      return nil
    }
    let seconds = min(span.seconds ?? 0, 100_000 * 86_400)
    if unit < .day {
      var result = at(isPast ? -seconds : seconds, end: span.end)
      result.form = .dateTimeRange
      return result
    }
    let other = almanac.today.advanced(by: (isPast ? -1 : 1) * seconds / 86_400)
    return dateRange(span.end, isPast ? Days(other, almanac.today) : Days(almanac.today, other))
  }

  /// 午後, 夕方に by themselves.
  private func hanPart(_ start: Int) -> Timing? {
    guard let part = part(start), terms[start].range.count > 1, part != .noon, part != .midnight, part != .end else {
      return nil
    }
    return Timing(end: start + 1, form: .timeRange, clock: part.hours)
  }

  // Lengths.

  func hanDuration(_ start: Int) -> Timing? {
    guard var found = hanLength(skip(start, .hanWhole)) else { return nil }
    found.end = skip(found.end, .hanMore)
    return found
  }

  /// One number with its unit, and smaller ones behind it: 8天20小時, 一年又一個月21天.
  func hanLength(_ start: Int) -> Timing? {
    guard var found = hanPiece(start) else { return nil }
    for _ in 0..<6 {
      let next = skip(found.end, .hanAnd)
      guard let more = hanPiece(next), let seconds = more.seconds, seconds < (found.seconds ?? 0) else { break }
      found.end = more.end
      found.seconds = (found.seconds ?? 0) + seconds
    }
    return found
  }

  private func hanPiece(_ start: Int) -> Timing? {
    if isWord(start, .hanHalf), let (unit, end) = hanUnit(start + 1, isHalf: true) {
      return Timing(end: end, form: .duration, seconds: unit.seconds / 2)
    }
    if case .unit(.month) = self[start], text(start).hasPrefix("ひと") {
      return Timing(end: start + 1, form: .duration, seconds: Unit.month.seconds)
    }
    let value: Int
    switch self[start] {
    case .number(let number, _): value = number
    case .vague: value = 3
    default: return nil
    }
    guard value <= 1_000_000, let (unit, end) = hanUnit(start + 1, isHalf: false) else { return nil }
    // 十分 is "enough".
    if unit == .minute, isText(start, "十"), isWord(start + 1, .hanMinute), !isWord(end, .hanBefore, .hanAfter) {
      return nil
    }
    let seconds = value * unit.seconds
    if isWord(end, .hanHalf) {
      return Timing(end: skip(end + 1, .hanSpan), form: .duration, seconds: seconds + unit.seconds / 2)
    }
    let hasSpan = isText(end, "間") || isText(end, "间")
    return Timing(end: hasSpan || isText(end, "多", "余") ? end + 1 : end, form: .duration, seconds: seconds)
  }

  private func hanUnit(_ start: Int, isHalf: Bool) -> (Unit, Int)? {
    switch self[start] {
    case .unit(let unit) where !letters.isLatin(terms[start].range.lowerBound): return (unit, start + 1)
    case .word(.hanSecond): return (.second, start + 1)
    case .word(.hanMinute): return (.minute, start + 1)
    case .word(.hanWeek): return (.week, start + 1)
    case .word(.hanYear): return (.year, start + 1)
    case .word(.hanDay) where !isText(start, "号") && !isText(start, "號"): return (.day, start + 1)
    case .word(.hanMonth) where isHalf: return (.month, start + 1)
    case .word(.hanHalf) where !isHalf: return nil
    default: return nil
    }
  }

  /// The smallest unit that a length names.
  func hanLengthUnit(_ span: Timing) -> Unit? {
    for index in stride(from: span.end - 1, through: max(0, span.end - 4), by: -1) {
      if let (unit, _) = hanUnit(index, isHalf: true) { return unit }
    }
    return nil
  }
}
