import CivilTime

/// From one time to another in Japanese and Chinese: 9月3日から12日の間, 從10月到11月, 5:00到6:00, 2018年以降, 月曜まで.
extension TimeReader {
  func hanRange(_ start: Int) -> Timing? {
    let isLed = isWord(start, .hanFrom)
    guard let first = hanSide(isLed ? start + 1 : start, isFirst: true), let joint = hanJoint(first.end),
      let last = hanSide(joint, isFirst: false)
    else { return nil }
    let fits = first.form.hasTime || last.form.hasTime || isLed || last.form.hasDate
    guard fits, first.end > start, isSelfSaid(first) || isLed || isSelfSaid(last) else { return nil }
    var result = last
    result.end = skip(skip(last.end, .hanUntil), .hanSpan)
    if isWord(result.end, .hanOf), isWord(result.end + 1, .hanSpan) { result.end += 2 }
    if first.form.hasDate { result.days = range(first.days, last.form.hasDate ? last.days : first.days) }
    if let from = first.clock, let to = last.clock {
      result.clock = from.lowerBound..<max(from.lowerBound + 1, to.upperBound)
    }
    let hasDate = first.form.hasDate || last.form.hasDate
    result.form = first.form.hasTime || last.form.hasTime ? (hasDate ? .dateTimeRange : .timeRange) : .dateRange
    return result
  }

  private func range(_ first: Days?, _ last: Days?) -> Days? {
    guard let first, let last, first.first <= last.last else { return first }
    return Days(first.first, last.last)
  }

  /// Whether a side is more than a number.
  private func isSelfSaid(_ found: Timing) -> Bool {
    found.form != .duration && (found.days != nil || found.clock != nil)
  }

  private func hanSide(_ start: Int, isFirst: Bool) -> Timing? {
    let full = [
      hanMoment(start), hanCalendarSide(start), isDigits(start) ? calendarDate(start) : nil,
      isDigits(start) ? clock(start) : nil,
    ]
    .compactMap { $0 }.max { $0.end < $1.end }
    if let full, !full.form.isDuration { return full }
    // 早上五到六点, 1995-1997年: the sign stands behind the last number.
    guard isFirst, case .number(let value, let digits) = self[part(start) == nil ? start : start + 1] else {
      return nil
    }
    let number = part(start) == nil ? start : start + 1
    guard let joint = hanJoint(number + 1), case .number = self[joint] else { return nil }
    if isWord(joint + 1, .hanHour), value <= 24 { return timing(value, 0, 0, end: number + 1) }
    if isWord(joint + 1, .hanYear), digits == 4 {
      return Timing(end: number + 1, form: .dateRange, days: Days(year: value))
    }
    return nil
  }

  private func hanCalendarSide(_ start: Int) -> Timing? {
    if let year = hanYear(start) ?? shiftedYear(start) {
      let next = skip(year.end, .hanOf)
      if case .number(let month, _) = self[next], 1...12 ~= month, isWord(next + 1, .hanMonth) {
        return Timing(end: next + 2, form: .dateRange, days: year.year.flatMap { Days(year: $0, month: month) })
      }
      return Timing(end: year.end, form: .dateRange, days: year.year.flatMap { Days(year: $0) })
    }
    if case .number(let month, _) = self[start], 1...12 ~= month, isWord(start + 1, .hanMonth) {
      return Timing(end: start + 2, form: .dateRange, days: almanac.namedMonth(month))
    }
    return nil
  }

  private func hanJoint(_ start: Int) -> Int? {
    if isWord(start, .hanTo, .hanSince) && !isText(start, "起") { return start + 1 }
    return isMark(start, "-~–") ? start + 1 : nil
  }

  /// 8月から, 自從2018年, 2010年以前, 月曜まで, 12時の後, 今朝9時頃から.
  func hanOpenSided(_ start: Int) -> Timing? {
    let isLed = isWord(start, .hanFrom)
    let first = isLed ? start + 1 : start
    guard
      let inner = [
        hanMoment(first), hanCalendarSide(first), hanPlainPeriod(first), isDigits(first) ? calendarDate(first) : nil,
      ]
      .compactMap({ $0 }).max(by: { $0.end < $1.end }), !inner.form.isDuration
    else { return nil }
    var result = inner
    let next = isWord(inner.end, .hanOf) ? inner.end + 1 : inner.end
    switch self[next] {
    case .word(.hanSince): (result.bound, result.end) = (.since, next + 1)
    case .word(.hanUntil): (result.bound, result.end) = (.until, next + 1)
    case .word(.hanBefore) where next > inner.end && isNumber(next + 1): return nil
    case .word(.hanBefore): (result.bound, result.end) = (.before, next + 1)
    case .word(.hanAfter): (result.bound, result.end) = (.after, next + 1)
    default:
      guard isLed else { return nil }
      result.bound = .since
    }
    if result.bound == .after || result.bound == .since { result.end = skip(result.end, .hanSince) }
    result.form = inner.form.hasDate ? (inner.form.hasTime ? .dateTimeRange : .dateRange) : .timeRange
    return result
  }

  private func isNumber(_ index: Int) -> Bool { if case .number = self[index] { true } else { false } }

  /// A week or month by itself, which may be open on one side: 先週から.
  private func hanPlainPeriod(_ start: Int) -> Timing? {
    guard let shift = hanShift(start) else {
      return isWord(start, .hanMonthEnd)
        ? Timing(end: start + 1, form: .dateRange, days: almanac.month(0).map { Days($0.last) }) : nil
    }
    let unit: Unit
    switch self[start + 1] {
    case .word(.hanWeek): unit = .week
    case .word(.hanWeekend): unit = .weekend
    case .word(.hanMonth): unit = .month
    case .word(.hanYear): unit = .year
    default: return nil
    }
    return Timing(end: start + 2, form: .dateRange, days: almanac.period(unit, shift))
  }
}
