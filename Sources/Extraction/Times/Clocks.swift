import CivilTime

/// Times of day: 8:40, 7:56:30 pm, ten past 9, 11ish, noon.
extension TimeReader {
  /// A time of day that says so by itself.
  func time(_ start: Int) -> Timing? {
    let inner = isWord(start, .at) && isWord(start + 1, .around) ? start + 2 : skip(start, .around)
    guard let found = clock(inner) else { return partFirst(start) }
    return zoned(parted(found))
  }

  /// Without a word before or behind.
  func clock(_ start: Int) -> Timing? {
    if case .part(let part) = self[start], part == .noon || part == .midnight {
      return Timing(end: start + 1, form: .time, clock: part.hours)
    }
    if let found = past(start) { return found }
    guard let hour = hour(start) else { return nil }
    if case .part(let part) = self[hour.end], part == .noon || part == .midnight, hour.value == 12 {
      return Timing(end: hour.end + 1, form: .time, clock: part.hours)
    }
    return digital(hour) ?? spoken(hour)
  }

  private func hour(_ start: Int) -> Count? {
    if case .number(let value, let digits) = self[start], 1...2 ~= digits, value <= 24 {
      return Count(value: value, end: start + 1, digits: digits)
    }
    guard case .small(let value) = self[start], value <= 12 else { return nil }
    return Count(value: value, end: start + 1, digits: 0)
  }

  /// 8:40, 17:49:19, 8.30pm, 9am, 9.am.
  private func digital(_ hour: Count) -> Timing? {
    guard hour.digits > 0 else { return nil }
    if isMark(hour.end, ":"), !isParted(hour.end), !isParted(hour.end + 1),
      case .number(let minute, 2) = self[hour.end + 1], minute < 60
    {
      var (end, second) = (hour.end + 2, 0)
      if isMark(end, ":"), !isParted(end), case .number(let value, 2) = self[end + 1], value < 60 {
        (end, second) = (end + 2, value)
      }
      return half(of: timing(hour.value, minute, second, end: end), isSure: true)
    }
    if isMark(hour.end, "."), !isParted(hour.end), case .number(let minute, 2) = self[hour.end + 1], minute < 60,
      !isParted(hour.end + 1), let late = meridiem(hour.end + 2)
    {
      return timing(hour.value, minute, 0, isLate: late.isLate, end: late.end)
    }
    let end = isMark(hour.end, ".") && !isParted(hour.end) ? hour.end + 1 : hour.end
    if let late = meridiem(end), hour.value <= 12 {
      return timing(hour.value, 0, 0, isLate: late.isLate, end: late.end)
    }
    // 7p and 9a, directly behind the digits.
    guard !isParted(hour.end), 1...12 ~= hour.value else { return nil }
    if isWord(hour.end, .a), isText(hour.end, "a") {
      return timing(hour.value, 0, 0, isLate: false, end: hour.end + 1)
    }
    if case .letterUnit(.night) = self[hour.end] { return timing(hour.value, 0, 0, isLate: true, end: hour.end + 1) }
    return nil
  }

  /// Nine a m, three thirty pm, 10 o'clock, 11ish.
  private func spoken(_ hour: Count) -> Timing? {
    if let late = meridiem(hour.end) { return timing(hour.value, 0, 0, isLate: late.isLate, end: late.end) }
    if isWord(hour.end, .oclock) { return half(of: timing(hour.value, 0, 0, end: hour.end + 1), isSure: false) }
    if isWord(hour.end, .ish), !isParted(hour.end) { return timing(hour.value, 0, 0, end: hour.end + 1) }
    guard hour.digits == 0, let minute = belowHundred(hour.end), minute.value < 60 else { return nil }
    guard let late = meridiem(minute.end) else { return nil }
    return timing(hour.value, minute.value, 0, isLate: late.isLate, end: late.end)
  }

  /// Half past nine, ten past 9, 20 min past eight, quarter to five.
  private func past(_ start: Int) -> Timing? {
    var minutes: Int?
    var next = start
    if isWord(next, .half) {
      (minutes, next) = (30, next + 1)
    } else {
      let quarter = skip(next, .a)
      if case .unit(.quarter) = self[quarter] {
        (minutes, next) = (15, quarter + 1)
      } else if let count = count(next), count.value < 60 {
        (minutes, next) = (count.value, count.end)
      }
    }
    guard let minutes else { return nil }
    if case .unit(.minute) = self[next] { next += 1 }
    let isPast = isText(next, "past") || isWord(next, .minuteWord)
    guard isPast || (isWord(next, .to) && !isDigits(start)), let hour = hour(next + 1) else { return nil }
    if !isPast, minutes % 5 != 0 { return nil }
    let seconds = hour.value * 3_600 + (isPast ? minutes : -minutes) * 60
    guard seconds >= 0 else { return nil }
    let base = timing(seconds / 3_600, seconds / 60 % 60, 0, end: hour.end)
    return half(of: base, isSure: false)
  }

  /// "pm" and its other spellings: p.m., p . m ., p m.
  func meridiem(_ start: Int) -> (isLate: Bool, end: Int)? {
    if case .isAfternoon(let isLate) = self[start] {
      let hasDot = isMark(start + 1, ".") && !isParted(start + 1) && text(start).contains(".")
      return (isLate, hasDot ? start + 2 : start + 1)
    }
    let isLate: Bool
    if isWord(start, .a), isText(start, "a") {
      isLate = false
    } else if case .letterUnit(.night) = self[start] {
      isLate = true
    } else {
      return nil
    }
    let middle = skipMark(start + 1, ".")
    guard case .letterUnit(.minute) = self[middle] else { return nil }
    return (isLate, middle > start + 1 ? skipMark(middle + 1, ".") : middle + 1)
  }

  func timing(_ hour: Int, _ minute: Int, _ second: Int, isLate: Bool? = nil, end: Int) -> Timing? {
    guard hour < 24 || (hour == 24 && minute == 0) else { return nil }
    var hour = hour % 24
    if let isLate, hour <= 12 { hour = isLate ? (hour % 12) + 12 : hour % 12 }
    let seconds = hour * 3_600 + minute * 60 + second
    var timing = Timing(end: end, form: .time, clock: seconds..<seconds + 1)
    timing.isOpenHour = isLate == nil && hour <= 12
    return timing
  }

  /// Goes on with am or pm behind a time.
  private func half(of found: Timing?, isSure: Bool) -> Timing? {
    guard var found, let seconds = found.clock?.lowerBound else { return nil }
    if !isParted(found.end), isText(found.end, "a", "p"),
      let full = timing(
        seconds / 3_600, seconds / 60 % 60, seconds % 60, isLate: isText(found.end, "p"), end: found.end + 1)
    {
      return full
    }
    guard let late = meridiem(found.end) else { return found }
    guard let full = timing(seconds / 3_600, seconds / 60 % 60, seconds % 60, isLate: late.isLate, end: late.end) else {
      return found
    }
    found = full
    return found
  }

  /// Behind a time: in the evening, this morning is a date's; at night.
  private func parted(_ found: Timing) -> Timing {
    let next = skip(skip(found.end, .in, .at), .the)
    var end = next
    if isWord(end, .early, .late) { end += 1 }
    guard case .part(let part) = self[end], part != .noon, part != .lunch, next > found.end || found.end == next else {
      return found
    }
    return joined(found, part, end: end + 1)
  }

  /// An hour in a part of the day.
  func joined(_ found: Timing, _ part: DayPart, end: Int) -> Timing {
    var result = found
    result.end = end
    if found.isOpenHour, let seconds = found.clock?.lowerBound {
      let isLate = part.isLate(seconds / 3_600 % 12 == 0 ? 12 : seconds / 3_600)
      let moved = isLate && seconds < 12 * 3_600 ? seconds + 12 * 3_600 : seconds
      result.clock = moved..<moved + 1
      result.isOpenHour = false
    }
    return result
  }

  /// In the afternoon at 7, in the morning 9 oclock.
  private func partFirst(_ start: Int) -> Timing? {
    let next = skip(skip(start, .in), .the)
    guard case .part(let part) = self[next], part != .lunch else { return nil }
    let at = skip(next + 1, .at, .around)
    if let found = clock(at) { return joined(found, part, end: found.end) }
    guard at > next + 1, let hour = hour(at), let found = timing(hour.value, 0, 0, end: hour.end) else { return nil }
    return joined(found, part, end: found.end)
  }

  /// The zone behind a time: 14:05 UTC.
  private func zoned(_ found: Timing) -> Timing {
    guard case .zone(let minutes) = self[found.end] else { return found }
    var result = found
    result.end += 1
    result.zone = minutes
    return result
  }

  /// An hour that is one only because something beside it says so: Monday at 5.
  func bareHour(_ start: Int) -> Timing? {
    if let found = clock(start) { return found }
    guard let hour = hour(start) else { return nil }
    switch self[hour.end] {
    case .unit, .counter, .currency, .letterUnit: return nil
    default: break
    }
    if hour.digits > 0, isMark(hour.end, "."), !isParted(hour.end), case .number(let minute, 2) = self[hour.end + 1],
      minute < 60
    {
      return timing(hour.value, minute, 0, end: hour.end + 2)
    }
    if hour.digits == 0 {
      let next = isMark(hour.end, "-") ? hour.end + 1 : hour.end
      if let minute = belowHundred(next), minute.value < 60, minute.value >= 10 {
        return timing(hour.value, minute.value, 0, end: minute.end)
      }
    }
    return timing(hour.value, 0, 0, end: hour.end)
  }
}
