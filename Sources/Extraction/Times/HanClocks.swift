import CivilTime

/// Times of day in Japanese and Chinese: 午後7時56分30秒, 早上8點半, 夜の8時20分, 晚上9:30.
extension TimeReader {
  /// With the part of the day before it and what is about behind it.
  func hanTime(_ start: Int) -> Timing? {
    let first = skip(start, .hanAbout)
    var found: Timing?
    if let part = part(first) {
      let next = skip(first + 1, .hanOf)
      if let clock = part == .noon || part == .morning ? (hanClock(next) ?? hanPartClock(next)) : hanClock(next) {
        found = joined(clock, part, end: clock.end)
      } else if part == .midnight || part == .noon {
        found = Timing(end: skip(first + 1, .hanSharp), form: .time, clock: part.hours)
      }
    } else {
      found = hanClock(first)
    }
    guard var found else { return nil }
    found.end = skip(skip(found.end, .hanSharp), .hanRoughly)
    if case .isAfternoon(let isLate) = self[found.end], let clock = found.clock {
      let hour = clock.lowerBound / 3_600
      if let full = timing(hour, clock.lowerBound / 60 % 60, clock.lowerBound % 60, isLate: isLate, end: found.end + 1)
      {
        found = full
      }
    }
    return found
  }

  /// 早朝午前7時: a part within a part.
  private func hanPartClock(_ start: Int) -> Timing? {
    guard let part = part(start), let clock = hanClock(skip(start + 1, .hanOf)) else { return nil }
    return joined(clock, part, end: clock.end)
  }

  func part(_ index: Int) -> DayPart? {
    guard case .part(let part) = self[index], !letters.isLatin(terms[index].range.lowerBound) else { return nil }
    return part
  }

  /// 8時, 8点十五分, 8点半, 17:55:23, 16時40分50秒.
  func hanClock(_ start: Int) -> Timing? {
    guard case .number(let hour, let digits) = self[start], hour <= 24 else { return nil }
    if isMark(start + 1, ":") || isText(start + 1, "：") { return digits > 0 ? clock(start) : nil }
    guard isWord(start + 1, .hanHour) else { return nil }
    var end = start + 2
    var (minute, second) = (0, 0)
    if isWord(end, .hanHalf) {
      (minute, end) = (30, end + 1)
    } else if case .number(let value, _) = self[end], value < 60, isWord(end + 1, .hanMinute) {
      (minute, end) = (value, end + 2)
    }
    // 8点15 and 三点二十, as people write in haste.
    else if case .number(let value, let digits) = self[end], value < 60, value >= 10, digits != 1, !isCounted(end + 1) {
      (minute, end) = (value, end + 1)
    }
    if case .number(let value, _) = self[end], value < 60, isWord(end + 1, .hanSecond) {
      (second, end) = (value, end + 2)
    }
    return timing(hour, minute, second, end: end)
  }

  private func isCounted(_ index: Int) -> Bool {
    switch self[index] {
    case .counter, .unit, .currency, .word(.hanPieces), .word(.hanMonth), .word(.hanYear), .word(.hanDay): true
    default: false
    }
  }
}
