// A zone's file ends with a rule for all years behind its table, in the notation of POSIX: `CET-1CEST,M3.5.0,M10.5.0/3`.
// Names come first, each with how far its clock is *behind* UTC; then the day and time at which summer begins and ends,
// by the clock that shows until then. RFC 8536 allows hours from -167 to 167 there.

/// How a zone's clocks change every year.
struct ZoneRule: Equatable, Sendable {
  private let standard: Int
  private let summer: Summer?

  private struct Summer: Equatable {
    let offset: Int
    let begins: Change
    let ends: Change
  }

  /// A day of the year, and the second of that day.
  private struct Change: Equatable {
    let day: Day
    let second: Int
  }

  private enum Day: Equatable {
    /// The n-th weekday of a month, the fifth being the last; Sunday is 0.
    case weekday(month: Int, week: Int, weekday: Int)
    /// Counted from one, without 29 February.
    case julian(Int)
    /// Counted from zero, with 29 February.
    case ordinal(Int)
  }

  /// Nil for what is no rule.
  init?(_ text: some StringProtocol) {
    var cursor = RuleCursor(text)
    guard cursor.name(), let west = cursor.clock(upTo: 24) else { return nil }
    standard = -west
    if cursor.isAtEnd {
      summer = nil
      return
    }
    guard cursor.name() else { return nil }
    var offset = standard + 3_600
    if !cursor.isAt(",") {
      guard let west = cursor.clock(upTo: 24) else { return nil }
      offset = -west
    }
    guard cursor.take(","), let begins = Self.change(&cursor), cursor.take(","), let ends = Self.change(&cursor),
      cursor.isAtEnd
    else { return nil }
    summer = Summer(offset: offset, begins: begins, ends: ends)
  }

  private static func change(_ cursor: inout RuleCursor) -> Change? {
    let day: Day
    if cursor.take("M") {
      guard let month = cursor.number(1...12), cursor.take("."), let week = cursor.number(1...5), cursor.take("."),
        let weekday = cursor.number(0...6)
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else if cursor.take("J") {
      guard let number = cursor.number(1...365) else { return nil }
      day = .julian(number)
    } else {
      guard let number = cursor.number(0...365) else { return nil }
      day = .ordinal(number)
    }
    guard cursor.take("/") else { return Change(day: day, second: 7_200) }
    return cursor.clock(upTo: 167).map { Change(day: day, second: $0) }
  }

  /// Seconds ahead of UTC at a moment.
  func offset(at seconds: Int) -> Int {
    guard let summer else { return standard }
    let year = LocalTime(secondsSince1970: seconds + standard).date.year
    let begins = Self.moment(of: summer.begins, in: year) - standard
    let ends = Self.moment(of: summer.ends, in: year) - summer.offset
    // In the south, summer goes over the new year.
    let isSummer = begins < ends ? begins..<ends ~= seconds : !(ends..<begins ~= seconds)
    return isSummer ? summer.offset : standard
  }

  /// What a clock shows at a change, in seconds.
  private static func moment(of change: Change, in year: Int) -> Int {
    let first = CivilDate(year: year, month: 1, day: 1)?.daysSince1970 ?? 0
    let day: Int
    switch change.day {
    case .ordinal(let number): day = first + number
    case .julian(let number):
      let isBehindLeapDay = number >= 60 && CivilDate(year: year, month: 2, day: 29) != nil
      day = first + number - 1 + (isBehindLeapDay ? 1 : 0)
    case .weekday(let month, let week, let weekday): day = Self.day(year, month, week, weekday)
    }
    return day * 86_400 + change.second
  }

  private static func day(_ year: Int, _ month: Int, _ week: Int, _ weekday: Int) -> Int {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return 0 }
    let ahead = (weekday - first.weekday.rawValue % 7 + 7) % 7
    let day = first.daysSince1970 + ahead + (week - 1) * 7
    // The fifth where a month has four is the fourth.
    return CivilDate(daysSince1970: day).month == month ? day : day - 7
  }
}

/// Reads the notation of rules from left to right.
private struct RuleCursor {
  private var rest: ArraySlice<UInt8>

  init(_ text: some StringProtocol) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  func isAt(_ sign: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: sign) }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard isAt(sign) else { return false }
    rest.removeFirst()
    return true
  }

  /// At least three letters, or anything between angle brackets.
  mutating func name() -> Bool {
    if take("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let letters = rest.prefix { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(4).prefix { 0x30...0x39 ~= $0 }
    rest = rest.dropFirst(digits.count)
    let value = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return !digits.isEmpty && range.contains(value) ? value : nil
  }

  /// `-1`, `+09:30`, `2:00:00`, in seconds.
  mutating func clock(upTo hours: Int) -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hour = number(0...hours) else { return nil }
    var seconds = hour * 3_600
    for unit in [60, 1] where take(":") {
      guard let part = number(0...59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }
}
