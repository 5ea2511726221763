import CivilTime

/// From one time to another, and times with an open side: since 8:40, by Monday, 5 to 7pm, after lunch.
extension TimeReader {
  func range(_ start: Int) -> Timing? { openSided(start) ?? closed(start) ?? lasting(start) ?? openBehind(start) }

  /// 1/1/2016 and after, 3 pm or later, 2018 or later.
  private func openBehind(_ start: Int) -> Timing? {
    guard let inner = calendarDate(start) ?? time(start) ?? period(start) ?? year(start).map({ wholeYear($0) }),
      isWord(inner.end, .and, .or)
    else { return nil }
    var result = inner
    switch self[inner.end + 1] {
    case .word(.hence), .word(.after): result.bound = .since
    case .word(.ago), .word(.early), .word(.before): result.bound = .until
    default: return nil
    }
    // "and after 6PM" begins something else.
    guard moment(inner.end + 2) == nil, bareHour(inner.end + 2) == nil, year(inner.end + 2) == nil else { return nil }
    result.end = inner.end + 2
    result.form = inner.form.hasTime ? (inner.form.hasDate ? .dateTimeRange : .timeRange) : .dateRange
    return result
  }

  private func wholeYear(_ year: Count) -> Timing {
    Timing(end: year.end, form: .dateRange, days: Days(year: year.value))
  }

  // "since X", "before X", "until X", "by X".
  private func openSided(_ start: Int) -> Timing? {
    let bound: Bound
    switch self[start] {
    case .word(.since), .word(.asOf): bound = .since
    case .word(.until): bound = .until
    case .word(.by): bound = .until
    case .word(.before): bound = .before
    case .word(.after): bound = .after
    default: return nil
    }
    let next = skip(start + 1, .at)
    guard let inner = bounded(next, bound) else { return nil }
    // "after 2 hours" is another matter than "after 2".
    var result = inner
    result.bound = bound
    result.form = inner.form.hasDate ? (inner.form.hasTime ? .dateTimeRange : .dateRange) : .timeRange
    if bound == .since || bound == .after, let days = inner.days, inner.form == .dateRange {
      result.days = Days(days.first)
    }
    return result
  }

  private func bounded(_ start: Int, _ bound: Bound) -> Timing? {
    let first = skip(start, .around)
    let found = [moment(start), period(start), mealtime(first)].compactMap { $0 }.max { $0.end < $1.end }
    if let found { return found }
    guard bound == .since || bound == .until, isDigits(first), let hour = bareHour(first) else { return nil }
    switch self[hour.end] {
    case .mark(let sign) where ".,!?)".unicodeScalars.contains(sign): return hour
    case .mark("\0"): return hour
    default: return isParted(hour.end) ? hour : nil
    }
  }

  /// Lunch, breakfast, this morning's part.
  private func mealtime(_ start: Int) -> Timing? {
    let next = skip(start, .the)
    guard case .part(let part) = self[next], part != .end else { return nil }
    return Timing(end: next + 1, form: .timeRange, clock: part.hours)
  }

  /// From X to Y, between X and Y, X - Y.
  private func closed(_ start: Int) -> Timing? {
    var next = start
    var lead: Timing?
    // "tomorrow from 10 to 12"
    if !isWord(start, .from, .between), let date = date(start), isWord(skipMark(date.end, ","), .from, .between) {
      (lead, next) = (date, skipMark(date.end, ","))
    }
    let isLed = isWord(next, .from, .between)
    let isBetween = isWord(next, .between)
    if isLed { next += 1 }
    guard let first = side(next, isLed: isLed || lead != nil), let joint = joint(first.end, isBetween: isBetween) else {
      return nil
    }
    guard let last = side(joint, isLed: isLed || lead != nil || first.form.hasTime) else { return nil }
    guard isLed || lead != nil || fits(first, last, joint) else { return nil }
    return closing(first, last, lead)
  }

  private func closing(_ first: Timing, _ last: Timing, _ lead: Timing?) -> Timing {
    var result = last
    let trailing = first.form.hasTime && !last.form.hasDate && lead == nil ? dateBehind(last.end) : nil
    result.end = trailing?.end ?? last.end
    let days = lead?.days ?? trailing?.days ?? first.days ?? last.days
    result.days = first.form.hasDate && last.form.hasDate ? joined(first.days, last.days) : days
    if case .zone(let minutes) = self[result.end] { (result.zone, result.end) = (minutes, result.end + 1) }
    if trailing != nil, case .part = self[result.end] { result.end += 1 }
    if let from = first.clock, let to = last.clock {
      let isLater = to.lowerBound >= 12 * 3_600 && first.isOpenHour && from.lowerBound + 12 * 3_600 < to.lowerBound
      let start = isLater ? from.lowerBound + 12 * 3_600 : from.lowerBound
      result.clock = start..<max(start + 1, to.upperBound)
    }
    let hasDate = result.days != nil || first.form.hasDate || last.form.hasDate
    result.form = first.form.hasTime || last.form.hasTime ? (hasDate ? .dateTimeRange : .timeRange) : .dateRange
    return result
  }

  private func joined(_ first: Days?, _ last: Days?) -> Days? {
    guard let first, let last, first.first <= last.last else { return first ?? last }
    return Days(first.first, last.last)
  }

  /// "… on Tuesday", "… tomorrow", behind two times.
  private func dateBehind(_ end: Int) -> Timing? { date(skip(end, .on, .of)) ?? dayPart(skip(end, .on)) }

  private func side(_ start: Int, isLed: Bool) -> Timing? {
    let next = skip(start, .the)
    if let full = [moment(start), period(start)].compactMap({ $0 }).max(by: { $0.end < $1.end }) { return full }
    if isLed, let ordinal = ordinalDay(next) { return date(ordinal.end, almanac.day(ordinal.value)) }
    if isLed, let year = year(start), year.digits == 4 {
      return Timing(end: year.end, form: .dateRange, days: Days(year: year.value))
    }
    return bareHour(start)
  }

  private func joint(_ start: Int, isBetween: Bool) -> Int? {
    if isWord(start, .to, .until, .through) { return start + 1 }
    if isMark(start, "-~–") { return start + 1 }
    return isBetween && isWord(start, .and) ? start + 1 : nil
  }

  /// Whether two sides without "from" make a range: "5 to 7pm", "10/1-11/7"; not "1 to 2".
  private func fits(_ first: Timing, _ last: Timing, _ joint: Int) -> Bool {
    if first.form.hasDate && last.form.hasDate { return true }
    if first.form == .dateTime { return true }
    // At least one side is a time by itself.
    return isSelfSaid(last) && last.form.hasTime && (isMark(joint - 1, "-~–") || isWord(joint - 1, .to, .until))
      && (first.clock != nil)
  }

  private func isSelfSaid(_ found: Timing) -> Bool { !found.isOpenHour || isMark(found.end - 2, ":") }

  /// For 3 days from today, from 2pm for 2 hours, for 3 hours from 10 am.
  private func lasting(_ start: Int) -> Timing? {
    if isWord(start, .for), let span = duration(start + 1) {
      let next = skipMark(span.end, ",")
      guard isWord(next, .from, .asOf), let base = moment(next + 1) else { return nil }
      return Timing(
        end: base.end, form: base.form.hasTime ? .timeRange : .dateRange, days: base.days, clock: base.clock,
        seconds: span.seconds)
    }
    guard isWord(start, .from), let base = moment(start + 1) ?? bareHour(start + 1), isWord(base.end, .for),
      let span = duration(base.end + 1)
    else { return nil }
    return Timing(
      end: span.end, form: base.form.hasDate ? .dateTimeRange : .timeRange, days: base.days, clock: base.clock,
      seconds: span.seconds)
  }

  /// Every day, each Monday, daily, every morning at 9.
  func set(_ start: Int) -> Timing? {
    guard isWord(start, .every) || isWord(start, .hanEvery) else { return nil }
    if isWord(start, .every), !isText(start, "every", "each", "all") { return Timing(end: start + 1, form: .set) }
    var next = start + 1
    if let count = count(next) ?? ordinalDay(next) { next = count.end }
    switch self[next] {
    case .unit, .part: next += 1
    case .weekday: next += 1
    case .word(.hanDay), .word(.hanWeek), .word(.hanMonth), .word(.hanYear), .word(.hanWeekend): next += 1
    default: return nil
    }
    if isWord(next, .hanOf), isWeekday(next + 1) {
      next += 2
    } else if isWord(start, .hanEvery), isWeekday(next) {
      next += 1
    }
    let at = skip(next, .at)
    if let time = clock(at) ?? hanTime(at) { next = time.end }
    return Timing(end: next, form: .set)
  }
}
