import CivilTime

/// Dates in Japanese and Chinese: 2019年1月3日, 来週の月曜日, 後天, 21日の月曜日.
extension TimeReader {
  func hanDate(_ start: Int) -> Timing? {
    let candidates = [
      writtenDate(start), namedDay(start), hanWeekday(start), dayOfMonth(start), hanDistantDay(start),
      hanHoliday(start),
    ]
    return candidates.compactMap { $0 }.max { $0.end < $1.end }
  }

  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    if case .number(let value, let digits) = self[index] { (value, digits) } else { nil }
  }

  /// A year with its sign: 2019年, 平成30年, 民国三年, 07 年.
  func hanYear(_ start: Int) -> (year: Int?, end: Int)? {
    if let era = era(start) { return era }
    guard let number = number(start), isWord(start + 1, .hanYear), 1...4 ~= number.digits || number.value < 3_000 else {
      return nil
    }
    if number.digits == 2 || number.digits == 4 {
      return (Almanac.year(number.value, digits: number.digits), start + 2)
    }
    return 1_000...2_999 ~= number.value ? (number.value, start + 2) : nil
  }

  /// Years of an emperor or a republic, of which we know the living ones.
  private func era(_ start: Int) -> (year: Int?, end: Int)? {
    guard case .era(let before) = self[start] else { return nil }
    let next = start + 1
    if let number = number(next), isWord(next + 1, .hanYear) { return (before + number.value, next + 2) }
    guard isText(next, "元"), isWord(next + 1, .hanYear) else { return nil }
    return (before + 1, next + 2)
  }

  /// This year, last year, counted from now.
  func shiftedYear(_ start: Int) -> (year: Int?, end: Int)? {
    guard let shift = hanShift(start), isWord(start + 1, .hanYear) else { return nil }
    return (almanac.today.year + shift, start + 2)
  }

  /// Last, this, next before a unit. 前 stands before and behind.
  func hanShift(_ index: Int) -> Int? {
    if let shift = shift(index), terms[index].range.count > 0, !letters.isLatin(terms[index].range.lowerBound) {
      return shift
    }
    return nil
  }

  /// 2019年1月3日, 10月2日, 1月19号, with the weekday behind.
  private func writtenDate(_ start: Int) -> Timing? {
    let year = hanYear(start) ?? shiftedYear(start)
    let month = year.map { skip($0.end, .hanOf) } ?? start
    guard let number = number(month), 1...12 ~= number.value, isWord(month + 1, .hanMonth) else { return nil }
    let next = skip(month + 2, .hanOf)
    guard let day = self.number(next), 1...31 ~= day.value else { return nil }
    // 八月十五 has no sign behind its day; 5月3 people have.
    let hasSign = isWord(next + 1, .hanDay)
    guard hasSign || (day.digits == 0 && number.digits == 0) else { return nil }
    let end = hasSign ? next + 2 : next + 1
    let date: CivilDate? =
      if let year { year.year.flatMap { CivilDate(year: $0, month: number.value, day: day.value) } } else {
        almanac.day(month: number.value, day: day.value)
      }
    return weekdayBehind(self.date(end, date))
  }

  /// （月）, 月曜日 and (木) behind a date.
  private func weekdayBehind(_ found: Timing) -> Timing {
    var result = found
    let isOpen = isMark(found.end, "(") || isText(found.end, "（")
    let next = isOpen ? found.end + 1 : skip(found.end, .hanOf)
    if isWeekday(next) {
      result.end = next + 1
    } else if isOpen, terms.indices.contains(next),
      "月火水木金土日一二三四五六".unicodeScalars.contains(letters[terms[next].range.lowerBound]), terms[next].range.count == 1
    {
      result.end = next + 1
    } else {
      return found
    }
    if isOpen { result.end = skipMark(result.end, ")") }
    return result
  }

  /// 今日, 明天, 一昨日.
  private func namedDay(_ start: Int) -> Timing? {
    guard case .day(let shift) = self[start], !letters.isLatin(terms[start].range.lowerBound) else { return nil }
    return date(start + 1, almanac.today.advanced(by: shift))
  }

  /// 金曜日, 下下週日, 来週の月曜日, 次の木曜日, 今週の金曜日6月15日.
  private func hanWeekday(_ start: Int) -> Timing? {
    var next = start
    let shift = hanShift(start)
    var isOfWeek = false
    if shift != nil {
      next += 1
      if isWord(next, .hanWeek) || unit(next) == .week { (next, isOfWeek) = (skip(next + 1, .hanOf), true) }
    }
    guard case .weekday(let weekday, _) = self[next] else { return nil }
    // 下周一: the week is part of the weekday's own word.
    let ofWeek = isOfWeek || (shift != nil && letters[terms[next].range.lowerBound] != "月" && !isJapanese(next))
    let day = shift.map {
      ofWeek ? almanac.weekday(weekday, ofWeek: $0) : $0 < 0 ? almanac.lastWeekday(weekday) : almanac.weekday(weekday)
    }
    if let full = writtenDate(skip(next + 1, .hanOf)) { return full }
    return date(next + 1, day ?? almanac.weekday(weekday))
  }

  private func isJapanese(_ index: Int) -> Bool { letters.text(terms[index].range).unicodeScalars.contains("曜") }

  /// 29日, 今月の21日, 来月10号; what could as well be a length goes on as one.
  private func dayOfMonth(_ start: Int) -> Timing? {
    var next = start
    var month: Days?
    if let shift = hanShift(start), isWord(start + 1, .hanMonth) {
      (month, next) = (almanac.month(shift), skip(start + 2, .hanOf))
    }
    guard let day = number(next), 1...31 ~= day.value, isWord(next + 1, .hanDay), !isParted(next + 1) || day.digits > 0
    else { return nil }
    if month == nil {
      guard day.value > 0, day.digits > 0 || day.value > 9 || isExpectingDay(start) else { return nil }
      if isWord(next + 2, .hanMore, .hanWithin, .hanHence, .hanAgo) || hanShift(start - 1) != nil { return nil }
      if isWord(start - 1, .hanWhole, .hanComing, .hanPast) { return nil }
    }
    let date = month.map { $0.first.advanced(by: day.value - 1) } ?? almanac.day(day.value)
    return weekdayBehind(self.date(next + 2, date))
  }

  /// Whether "十日" stands where a range shows that it is a day.
  private func isExpectingDay(_ start: Int) -> Bool { isWord(start - 1, .hanTo, .hanSince, .hanFrom) }

  /// 2か月前, 五日間前に, 3天后, ひと月前.
  private func hanDistantDay(_ start: Int) -> Timing? {
    guard let span = hanLength(start), let unit = hanLengthUnit(span), unit >= .day else { return nil }
    let days = (span.seconds ?? 0) / 86_400
    if isWord(span.end, .hanBefore) { return date(span.end + 1, almanac.today.advanced(by: -days)) }
    if isWord(span.end, .hanAfter) { return date(span.end + 1, almanac.today.advanced(by: days)) }
    return nil
  }

  private func hanHoliday(_ start: Int) -> Timing? {
    guard case .holiday(let month, let day) = self[start], !letters.isLatin(terms[start].range.lowerBound) else {
      return nil
    }
    guard day == 0 else { return date(start + 1, almanac.day(month: month, day: day)) }
    guard let number = number(skip(start + 1, .hanOf)), 1...31 ~= number.value else { return nil }
    let end = skip(skip(start + 1, .hanOf) + 1, .hanDay)
    return date(end, almanac.day(month: month, day: number.value))
  }
}
