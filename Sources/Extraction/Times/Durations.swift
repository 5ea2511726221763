/// Lengths of time: 3.5 years, half an hour, 1 hour and 30 minutes, a few days.
extension TimeReader {
  func duration(_ start: Int) -> Timing? {
    let first = skip(start, .more, .less)
    guard var found = length(first) else { return nil }
    // "1 hour and 30 minutes", "2 weeks and 2 days"
    for _ in 0..<6 {
      let next = skip(skipMark(found.end, ","), .and)
      guard let more = length(next), (more.seconds ?? 0) < (found.seconds ?? 0), isDigits(next) || next > found.end
      else { break }
      found.end = more.end
      found.seconds = (found.seconds ?? 0) + (more.seconds ?? 0)
    }
    return found
  }

  /// One number with its unit.
  private func length(_ start: Int) -> Timing? {
    if let half = halfLength(start) { return half }
    if isWord(start, .a), let unit = unit(start + 1), unit != .second || !isText(start + 1, "second") {
      return withHalf(Timing(end: start + 2, form: .duration, seconds: unit.seconds), unit)
    }
    if isWord(start, .a), case .vague = self[start + 1] { return vague(start + 2) }
    if case .vague = self[start] { return vague(start + 1) }
    guard let count = count(start) else { return nil }
    var next = count.end
    var tenths = 0
    if count.digits > 0, isMark(next, "."), !isParted(next), !isParted(next + 1),
      case .number(let value, let digits) = self[next + 1], 1...4 ~= digits
    {
      next += 2
      tenths = digits == 1 ? value : Int(text(next - 1).prefix(1)) ?? 0
    }
    // "one and a half hours", "one and half hour", "one and a quarter year"
    if isWord(next, .and) {
      let part = skip(next + 1, .a)
      if isWord(part, .half), let unit = unit(part + 1) { return lasting(count.value, unit, tenths: 5, end: part + 2) }
      if case .unit(.quarter) = self[part], let unit = unit(part + 1) {
        return lasting(count.value, unit, tenths: 2, end: part + 2)
      }
    }
    if case .letterUnit(let unit) = self[next], unit != .night, !isParted(next), isDigits(start), isShort(next) {
      return lasting(count.value, unit, tenths: tenths, end: next + 1)
    }
    if isMark(next, "-"), let unit = unit(next + 1) { return lasting(count.value, unit, tenths: tenths, end: next + 2) }
    if isMark(next, "+"), let unit = unit(next + 1) { return lasting(count.value, unit, tenths: tenths, end: next + 2) }
    if isWord(next, .other) { next += 1 }
    if case .part(.night) = self[next] { return lasting(count.value, .night, tenths: tenths, end: next + 1) }
    guard let unit = unit(next) else { return nil }
    return withHalf(lasting(count.value, unit, tenths: tenths, end: next + 1), unit)
  }

  /// A unit of one letter is one only where no word goes on: 10d, not 3D.
  private func isShort(_ index: Int) -> Bool {
    !letters.isLatin(terms[index].range.upperBound) && !letters.isDigit(terms[index].range.upperBound)
  }

  private func lasting(_ count: Int, _ unit: Unit, tenths: Int, end: Int) -> Timing {
    let (seconds, isTooLarge) = count.multipliedReportingOverflow(by: unit.seconds)
    return Timing(end: end, form: .duration, seconds: isTooLarge ? nil : seconds + tenths * unit.seconds / 10)
  }

  private func vague(_ start: Int) -> Timing? {
    let next = skip(start, .of)
    guard let unit = unit(next) else { return nil }
    return Timing(end: next + 1, form: .duration, seconds: 3 * unit.seconds)
  }

  /// One hour and a half.
  private func withHalf(_ found: Timing, _ unit: Unit) -> Timing {
    guard isWord(found.end, .and) else { return found }
    let part = skip(found.end + 1, .a)
    guard isWord(part, .half), self.unit(part + 1) == nil else { return found }
    var result = found
    result.end = part + 1
    result.seconds = found.seconds.map { $0 + unit.seconds / 2 }
    return result
  }

  /// Half an hour, half a day.
  private func halfLength(_ start: Int) -> Timing? {
    guard isWord(start, .half) else { return nil }
    let next = skip(skipMark(start + 1, "-"), .a)
    guard let unit = unit(next) else { return nil }
    return Timing(end: next + 1, form: .duration, seconds: unit.seconds / 2)
  }

  func unit(_ index: Int) -> Unit? { if case .unit(let unit) = self[index] { unit } else { nil } }
}
