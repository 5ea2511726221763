// Dates are counted as days since 1970-01-01, so that comparing, adding and weekdays are arithmetic.
// Year, month and day are worked out when somebody asks.
//
// The conversion is Howard Hinnant's (http://howardhinnant.github.io/date_algorithms.html). The trick is
// to let the year begin in March: the leap day is then its last day, and the months before it have
// the repeating lengths 31 30 31 30 31, of which five months make 153 days. 400 years, an era, make
// 146,097 days, after which the calendar repeats, weekdays included.

/// A day of the Gregorian calendar, which is taken to have been always in force; no time and no zone.
package struct CivilDate: Hashable, Sendable {
  /// Negative before 1970.
  package let daysSince1970: Int

  /// Counts from 1970-01-01, which is day 0.
  package init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

  /// Gives nothing where the calendar has no such day, as on 30 February; years go from 0 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard 0...9999 ~= year, 1...12 ~= month, 1...Self.length(ofMonth: month, in: year) ~= day else { return nil }
    let yearFromMarch = month > 2 ? year : year - 1
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let (era, yearOfEra) = floorDivide(yearFromMarch, 400)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = era * Self.daysInEra + dayOfEra - Self.daysFromMarchOfYear0To1970
  }

  /// Astronomical: the year before 1 is 0.
  package var year: Int { parts.year }
  /// From 1 for January to 12 for December.
  package var month: Int { parts.month }
  /// Day of the month, from 1.
  package var day: Int { parts.day }

  /// Follows from the count of days alone.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday, three days behind a Monday.
    Weekday.allCases[floorDivide(daysSince1970 + 3, 7).remainder]
  }

  private static let daysInEra = 146_097
  private static let daysFromMarchOfYear0To1970 = 719_468

  private var parts: (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = floorDivide(daysSince1970 + Self.daysFromMarchOfYear0To1970, Self.daysInEra)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month > 2 ? 0 : 1)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CivilDate: Strideable {
  /// Counts days on, or back where negative.
  package func advanced(by days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }

  /// Tells how many days later `other` is.
  package func distance(to other: CivilDate) -> Int { other.daysSince1970 - daysSince1970 }
}

extension CivilDate: LosslessStringConvertible {
  /// Why a text is no date.
  package enum Refusal: Error, Equatable, Sendable {
    /// It is not written as `2026-12-29`.
    case form
    /// It is, but the calendar has no such day.
    case noSuchDay
  }

  /// Reads `2026-12-29` and nothing else.
  package init(parsing text: some StringProtocol) throws(Refusal) {
    var cursor = TextCursor(text)
    self = try CivilDate(reading: &cursor)
    guard cursor.isAtEnd else { throw .form }
  }

  /// The same for whoever needs no reason.
  package init?(_ text: String) {
    guard let date = try? CivilDate(parsing: text) else { return nil }
    self = date
  }

  /// Reads a date and leaves what stands behind it.
  init(reading cursor: inout TextCursor) throws(Refusal) {
    guard let year = cursor.number(ofDigits: 4), cursor.take("-") != nil,
      let month = cursor.number(ofDigits: 2), cursor.take("-") != nil,
      let day = cursor.number(ofDigits: 2)
    else { throw .form }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDay }
    self = date
  }

  /// The form that `init(parsing:)` reads.
  package var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// Divides so that the remainder is never negative; days before 1970 and times before midnight depend on it.
func floorDivide(_ number: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
