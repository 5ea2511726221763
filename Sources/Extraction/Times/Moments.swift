import CivilTime

/// Days with their times: tomorrow at 5, 8.30 pm today, this morning, in five minutes, now.
extension TimeReader {
  func moment(_ start: Int) -> Timing? {
    let candidates = [
      dateFirst(start), timeFirst(start), dayPart(start), distantMoment(start), thisMoment(start), endOfDay(start),
      date(start), time(start),
    ]
    return candidates.compactMap { $0 }.max { $0.end < $1.end }
  }

  private func combined(_ date: Timing, _ time: Timing, end: Int) -> Timing {
    Timing(
      end: end, form: time.form == .timeRange ? .dateTimeRange : .dateTime, days: date.days, clock: time.clock,
      isOpenHour: time.isOpenHour, zone: time.zone)
  }

  /// October 14 for 8:00:31am, Sunday at 8:00 early morning, sat at 5.
  private func dateFirst(_ start: Int) -> Timing? {
    guard let date = date(start) else { return nil }
    let part = skip(skip(date.end, .in), .the)
    let early = skip(part, .early, .late)
    if case .part(let dayPart) = self[early], dayPart != .noon, dayPart != .midnight {
      return partOfDate(date, dayPart, end: early + 1)
    }
    let comma = skipMark(date.end, ",@")
    let next = skip(skip(skip(comma, .at, .for, .around), .around), .at)
    if let time = time(next) { return combined(date, time, end: time.end) }
    guard next > comma || isMark(date.end, "@"), let hour = bareHour(next) else { return nil }
    return combined(date, hour, end: hour.end)
  }

  /// Tomorrow morning, Monday afternoon at 3.
  private func partOfDate(_ date: Timing, _ part: DayPart, end: Int) -> Timing {
    let next = skip(skip(end, .at), .around)
    if let time = next > end ? bareHour(next) : clock(next) {
      return combined(date, joined(time, part, end: time.end), end: time.end)
    }
    return Timing(end: end, form: .dateTimeRange, days: date.days, clock: part.hours)
  }

  /// 9am on Tuesday, 13:00 February 28, 2013, at 8.30 pm today.
  private func timeFirst(_ start: Int) -> Timing? {
    let first = skip(start, .at)
    guard let time = time(first) ?? (first > start ? nil : lonelyHour(start)) else { return nil }
    let next = skip(skip(skipMark(time.end, ","), .on), .of)
    if case .partOfDay(let shift, let part) = self[next] {
      let day = date(next, almanac.today.advanced(by: shift))
      return combined(day, joined(time, part, end: next + 1), end: next + 1)
    }
    if let shift = shift(next), case .part(let part) = self[next + 1] {
      let day = date(next, almanac.today.advanced(by: shift))
      return combined(day, joined(time, part, end: next + 2), end: next + 2)
    }
    guard let date = date(next), !isWord(next, .in) else { return nil }
    return combined(date, time, end: date.end)
  }

  /// 10, tonight.
  private func lonelyHour(_ start: Int) -> Timing? {
    guard isDigits(start), isMark(start + 1, ","), case .partOfDay = self[start + 2] else { return nil }
    return bareHour(start)
  }

  /// Tonight, this morning, last night at 8, tonight around 7.
  func dayPart(_ start: Int) -> Timing? {
    var next = start
    var shift = 0
    let part: DayPart
    if isWord(next, .early, .late) { next += 1 }
    if case .partOfDay(let day, let named) = self[next] {
      (shift, part, next) = (day, named, next + 1)
    } else if let led = self.shift(next), case .part(let named) = self[next + 1], led != 0 || !isText(next, "same") {
      (shift, part, next) = (named == .night && led == 1 ? 1 : led, named, next + 2)
    } else {
      return nil
    }
    let day = date(next, almanac.today.advanced(by: shift))
    let at = skip(skip(next, .at), .around)
    if let time = at > next ? bareHour(at) : clock(at) {
      return combined(day, joined(time, part, end: time.end), end: time.end)
    }
    return Timing(end: next, form: .dateTimeRange, days: day.days, clock: part.hours)
  }

  /// In 5 minutes, 30 min later, two hours ago, in half an hour.
  private func distantMoment(_ start: Int) -> Timing? {
    let first = skip(start, .in)
    guard let span = duration(first), let unit = lengthUnit(span), unit < .day, let seconds = span.seconds else {
      return nil
    }
    if isWord(span.end, .ago) || isWord(span.end, .early) && first == start { return at(-seconds, end: span.end + 1) }
    if isWord(span.end, .hence) { return at(seconds, end: span.end + 1) }
    return first > start ? at(seconds, end: span.end) : nil
  }

  /// So many seconds from now.
  func at(_ seconds: Int, end: Int) -> Timing {
    let moment = almanac.now.advanced(bySeconds: seconds)
    return Timing(
      end: end, form: .dateTime, days: Days(moment.date), clock: moment.time.seconds..<moment.time.seconds + 1)
  }

  private func thisMoment(_ start: Int) -> Timing? { isWord(start, .now) ? at(0, end: start + 1) : nil }

  /// End of day, the end of today, end of this Sunday.
  private func endOfDay(_ start: Int) -> Timing? {
    if case .part(.end) = self[start] {
      return Timing(end: start + 1, form: .dateTime, days: Days(almanac.today), clock: DayPart.end.hours)
    }
    guard isWord(start, .end), isWord(start + 1, .of) else { return nil }
    let next = skip(start + 2, .the)
    if case .unit(.day) = self[next] {
      return Timing(end: next + 1, form: .dateTime, days: Days(almanac.today), clock: DayPart.end.hours)
    }
    guard let day = date(next), day.form == .date else { return nil }
    return Timing(end: day.end, form: .dateTime, days: day.days, clock: DayPart.end.hours)
  }
}
