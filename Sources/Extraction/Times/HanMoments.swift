import CivilTime

/// Days with their times in Japanese and Chinese: 明日の朝8時, 今晚6點, 周一上午10點, 2小時後, 昨晚.
extension TimeReader {
  func hanMoment(_ start: Int) -> Timing? {
    let candidates = [
      hanDateFirst(start), hanPartOfDay(start), hanDistantMoment(start), hanNow(start), hanEnd(start), hanDate(start),
      hanTime(start),
    ]
    return candidates.compactMap { $0 }.max { $0.end < $1.end }
  }

  private func combined(_ days: Days?, _ time: Timing, end: Int) -> Timing {
    Timing(end: end, form: .dateTime, days: days, clock: time.clock, isOpenHour: time.isOpenHour, zone: time.zone)
  }

  /// A day and its time, or its part: 2月1日の6時, 昨日の午後, 今天晚上八点.
  private func hanDateFirst(_ start: Int) -> Timing? {
    guard let date = hanDate(start) ?? numericDate(start) else { return nil }
    let next = skip(skipMark(date.end, ",、，"), .hanOf)
    if let time = hanTime(next) { return combined(date.days, time, end: time.end) }
    guard let part = part(next) else { return nil }
    return Timing(end: skip(next + 1, .hanRoughly), form: .dateTimeRange, days: date.days, clock: part.hours)
  }

  /// 2019/8/6 before Chinese words.
  private func numericDate(_ start: Int) -> Timing? { isDigits(start) ? calendarDate(start) : nil }

  /// 今朝8時, 今晚6点, 昨晚.
  private func hanPartOfDay(_ start: Int) -> Timing? {
    guard case .partOfDay(let shift, let part) = self[start], !letters.isLatin(terms[start].range.lowerBound) else {
      return nil
    }
    let days = Days(almanac.today.advanced(by: shift))
    let next = skip(skipMark(start + 1, ","), .hanOf)
    if let time = hanTime(next) { return combined(days, joined(time, part, end: time.end), end: time.end) }
    return Timing(end: skip(start + 1, .hanRoughly), form: .dateTimeRange, days: days, clock: part.hours)
  }

  /// 2分鐘前, 3分後, 5分で.
  private func hanDistantMoment(_ start: Int) -> Timing? {
    guard let span = hanLength(start), let unit = hanLengthUnit(span), let seconds = span.seconds else { return nil }
    if unit < .day {
      if isWord(span.end, .hanBefore) { return at(-seconds, end: span.end + 1) }
      if isWord(span.end, .hanAfter) { return at(seconds, end: span.end + 1) }
    }
    // で of how long something takes, and not of です or でした.
    guard isText(span.end, "で"), !isText(span.end + 1, "す", "し", "は", "も") else { return nil }
    var result = at(seconds, end: span.end + 1)
    if unit >= .day { result.form = .date }
    return result
  }

  private func hanNow(_ start: Int) -> Timing? {
    if isWord(start, .hanNow) { return at(0, end: start + 1) }
    guard isText(start, "今"), start == 0 || !isHanAround(start - 1), !isHanAround(start + 1) else { return nil }
    return at(0, end: start + 1)
  }

  private func isHanAround(_ index: Int) -> Bool {
    terms.indices.contains(index) && letters[terms[index].range.lowerBound].isHan
  }

  /// 日曜日の終わり, 一日の終わり.
  private func hanEnd(_ start: Int) -> Timing? {
    if case .part(.end) = self[start], !letters.isLatin(terms[start].range.lowerBound) {
      return Timing(end: start + 1, form: .dateTime, days: Days(almanac.today), clock: DayPart.end.hours)
    }
    guard let date = hanDate(start), isWord(date.end, .hanOf), isWord(date.end + 1, .hanEnd) else { return nil }
    return Timing(end: date.end + 2, form: .dateTime, days: date.days, clock: DayPart.end.hours)
  }
}
