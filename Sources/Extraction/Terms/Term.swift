/// One word or sign of an utterance, and what it can mean for a fact.
struct Term {
  let sense: Sense
  /// Where it stands in the letters.
  let range: Range<Int>
  /// Whether a blank stands before it.
  let isParted: Bool
}

/// What a word says about numbers and times.
enum Sense: Equatable {
  /// In digits or in kanji; digits are counted only where all are digits.
  case number(Int, digits: Int)
  /// A number that is no whole one that we can hold.
  case largeNumber
  /// One to nineteen, in words.
  case small(Int)
  /// Twenty to ninety, in words.
  case tens(Int)
  case hundred
  case thousand
  /// Which one, as in "third" and "21st".
  case ordinal(Int, isWord: Bool)
  /// By its name; the short and the doubtful ones count only beside a number.
  case month(Int, isDoubtful: Bool)
  /// From one for Monday; "sat" and "sun" count only beside something.
  case weekday(Int, isDoubtful: Bool)
  /// A day counted from today.
  case day(Int)
  case part(DayPart)
  /// A part of a named day: tonight, 昨晚.
  case partOfDay(Int, DayPart)
  /// Last, this, next.
  case shift(Int)
  case unit(Unit)
  /// A unit of one letter, which counts only directly behind digits.
  case letterUnit(Unit)
  case isAfternoon(Bool)
  case word(Word)
  case holiday(month: Int, day: Int)
  /// The years of an emperor or a republic, by the year before their first.
  case era(Int)
  case zone(Int)
  case counter(Counter)
  case currency(Currency)
  case scope(Scope)
  /// Some, few, several.
  case vague
  case mark(Unicode.Scalar)
  case other
}

/// Units of time, by how long they are.
enum Unit: Int, Comparable {
  case second, minute, hour, night, day, workday, weekend, week, fortnight, month, quarter, year, decade, century

  static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }

  /// Months and years as they are on average, where no calendar is at hand.
  var seconds: Int {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3_600
    case .night, .day, .workday: 86_400
    case .weekend: 2 * 86_400
    case .week: 7 * 86_400
    case .fortnight: 14 * 86_400
    case .month: 30 * 86_400
    case .quarter: 91 * 86_400
    case .year: 365 * 86_400
    case .decade: 3_652 * 86_400
    case .century: 36_524 * 86_400
    }
  }
}

/// The parts into which people divide a day.
enum DayPart {
  case dawn, morning, noon, lunch, afternoon, evening, night, midnight
  /// While people work; its end is what is meant.
  case end

  /// From when to when, in seconds.
  var hours: Range<Int> {
    switch self {
    case .dawn: 0..<6 * 3_600
    case .morning: 6 * 3_600..<12 * 3_600
    case .noon: 12 * 3_600..<12 * 3_600 + 1
    case .lunch: 12 * 3_600..<13 * 3_600
    case .afternoon: 12 * 3_600..<18 * 3_600
    case .evening: 17 * 3_600..<24 * 3_600
    case .night: 18 * 3_600..<24 * 3_600
    case .midnight: 0..<1
    case .end: 17 * 3_600..<24 * 3_600
    }
  }

  /// Whether an hour up to twelve is one of the later half of the day.
  func isLate(_ hour: Int) -> Bool {
    switch self {
    case .afternoon, .end: hour < 12
    case .evening, .night: hour < 12 && hour >= 4
    case .noon, .lunch: hour < 6
    case .dawn, .morning, .midnight: false
    }
  }
}

/// Small words that join what stands beside them.
enum Word {
  case a, the, at, on, `in`, of, `for`, around, about, from, to, until, since, before, after, by, between, and, or
  case through, within, during, ago, hence, now, half, quarter, past, oclock, coming, every, noon, more, less, than
  case beginning, end, middle, first, last, dayWord, starting, asOf, ish, tonight, other, later, weekOf, only, number
  case upcoming, possessive, hash, extensionWord, date, minuteWord, periodEnd, quarterLetter, early, late, plus
  /// Words of Chinese and Japanese.
  case hanOf, hanFrom, hanTo, hanUntil, hanSince, hanBefore, hanAfter, hanAgo, hanHence, hanAbout, hanRoughly
  case hanHalf, hanYear, hanMonth, hanDay, hanHour, hanMinute, hanSecond, hanAnd, hanBetween, hanOr, hanEvery
  case hanMore, hanWhole, hanSharp, hanWeekday, hanWeek, hanMonthEnd, hanYearEnd, hanWeekend, hanFirst, hanLast
  case hanWithin, hanPast, hanNow, hanAtTime, hanPieces, hanSpan, hanComing, hanThan, hanEnd, hanDate
}
