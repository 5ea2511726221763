/// Numbers within times.
extension TimeReader {
  struct Count {
    let value: Int
    let end: Int
    /// Digits that were typed; none where it was spelled out.
    let digits: Int
  }

  /// A whole number, in digits or in words up to 999,999.
  func count(_ start: Int) -> Count? {
    if case .number(let value, let digits) = self[start] { return Count(value: value, end: start + 1, digits: digits) }
    if isWord(start, .a), case .hundred = self[start + 1] { return hundreds(1, from: start + 2) }
    guard let below = belowHundred(start) else { return nil }
    switch self[below.end] {
    case .hundred: return hundreds(below.value, from: below.end + 1)
    case .thousand: return thousands(below.value, from: below.end + 1)
    default: return below
    }
  }

  private func thousands(_ count: Int, from start: Int) -> Count {
    guard let rest = belowHundred(skip(start, .and)) else { return Count(value: count * 1_000, end: start, digits: 0) }
    if case .hundred = self[rest.end] {
      let more = hundreds(rest.value, from: rest.end + 1)
      return Count(value: count * 1_000 + more.value, end: more.end, digits: 0)
    }
    return Count(value: count * 1_000 + rest.value, end: rest.end, digits: 0)
  }

  private func hundreds(_ count: Int, from start: Int) -> Count {
    guard let rest = belowHundred(skip(start, .and)) else { return Count(value: count * 100, end: start, digits: 0) }
    return Count(value: count * 100 + rest.value, end: rest.end, digits: 0)
  }

  func belowHundred(_ start: Int) -> Count? {
    switch self[start] {
    case .small(let value): return Count(value: value, end: start + 1, digits: 0)
    case .tens(let tens):
      let next = isMark(start + 1, "-") ? start + 2 : skip(start + 1, .and)
      if case .small(let one) = self[next], one < 10 { return Count(value: tens + one, end: next + 1, digits: 0) }
      return Count(value: tens, end: start + 1, digits: 0)
    default: return nil
    }
  }

  /// The number of a day: 21, 21st, twenty-first, twenty one.
  func dayNumber(_ start: Int) -> Count? {
    switch self[start] {
    case .number(let value, let digits):
      return 1...31 ~= value && digits <= 2 ? Count(value: value, end: start + 1, digits: digits) : nil
    case .ordinal(let value, _): return 1...31 ~= value ? Count(value: value, end: start + 1, digits: 0) : nil
    case .unit(.second) where terms[start].range.count == 6: return Count(value: 2, end: start + 1, digits: 0)
    case .tens(let tens):
      let next = skipMark(start + 1, "-")
      if let one = one(next) {
        return tens + one <= 31 ? Count(value: tens + one, end: next + 1, digits: 0) : nil
      }
      return tens <= 30 ? Count(value: tens, end: start + 1, digits: 0) : nil
    case .small(let value): return Count(value: value, end: start + 1, digits: 0)
    default: return nil
    }
  }

  /// One to nine, as a number or as an ordinal.
  private func one(_ index: Int) -> Int? {
    switch self[index] {
    case .small(let value) where value < 10: value
    case .ordinal(let value, true) where value < 10: value
    case .unit(.second) where terms[index].range.count == 6: 2
    default: nil
    }
  }

  /// Whether the number of a day is an ordinal: 4th, fourth.
  func ordinalDay(_ start: Int) -> Count? {
    if case .tens = self[start], let day = dayNumber(start), day.end > start + 1, isOrdinal(day.end - 1) { return day }
    return isOrdinal(start) ? dayNumber(start) : nil
  }

  private func isOrdinal(_ index: Int) -> Bool {
    switch self[index] {
    case .ordinal: true
    case .unit(.second): terms[index].range.count == 6
    default: false
    }
  }

  /// A year in four digits or in words: 2019, nineteen eighty six, two thousand and twenty.
  func year(_ start: Int) -> Count? {
    if case .number(let value, 4) = self[start] {
      return 1_400...2_499 ~= value ? Count(value: value, end: start + 1, digits: 4) : nil
    }
    if isMark(start, "'"), case .number(let value, 2) = self[start + 1], let year = Almanac.year(value, digits: 2) {
      return Count(value: year, end: start + 2, digits: 2)
    }
    guard let first = belowHundred(start) else { return nil }
    if case .thousand = self[first.end], first.value == 2 { return thousands(2, from: first.end + 1) }
    guard 15...21 ~= first.value else { return nil }
    if case .hundred = self[first.end] { return hundreds(first.value, from: first.end + 1) }
    guard let rest = belowHundred(first.end), rest.value >= 10 else { return nil }
    return Count(value: first.value * 100 + rest.value, end: rest.end, digits: 0)
  }
}
