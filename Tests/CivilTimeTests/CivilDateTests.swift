import Testing

@testable import CivilTime

@Suite struct `A civil date` {
  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let days: Int
    let weekday: Weekday

    init(_ text: String, isDay days: Int, a weekday: Weekday) {
      self.text = text
      self.days = days
      self.weekday = weekday
    }

    var testDescription: String { text }
  }

  // Known from Python: date.fromisoformat(text).toordinal() - 719163, and from ISO 8601 for the year 0.
  @Test(arguments: [
    Row("0000-01-01", isDay: -719_528, a: .saturday),
    Row("0001-01-01", isDay: -719_162, a: .monday),
    Row("1582-10-15", isDay: -141_427, a: .friday),
    Row("1900-02-28", isDay: -25_509, a: .wednesday),
    Row("1900-03-01", isDay: -25_508, a: .thursday),
    Row("1969-12-31", isDay: -1, a: .wednesday),
    Row("1970-01-01", isDay: 0, a: .thursday),
    Row("2000-02-29", isDay: 11_016, a: .tuesday),
    Row("2024-02-29", isDay: 19_782, a: .thursday),
    Row("2026-12-29", isDay: 20_816, a: .tuesday),
    Row("2100-03-01", isDay: 47_541, a: .monday),
    Row("9999-12-31", isDay: 2_932_896, a: .friday),
  ])
  func `is a number of days and a weekday`(_ row: Row) throws {
    let date = try CivilDate(parsing: row.text)
    #expect(date.daysSince1970 == row.days)
    #expect(date.weekday == row.weekday)
    #expect(date.description == row.text)
  }

  @Test func `follows the calendar through all 400 years of its cycle`() {
    // The walk knows nothing but the lengths of months and the rule for leap years.
    var walked = (year: 1_800, month: 1, day: 1)
    var weekday = 2  // 1800-01-01 was a Wednesday
    var mistakes: [String] = []
    for days in -62_091..<(-62_091 + 146_097) {
      let date = CivilDate(daysSince1970: days)
      let parts = (date.year, date.month, date.day)
      if parts != walked || CivilDate(year: walked.year, month: walked.month, day: walked.day) != date
        || date.weekday != Weekday.allCases[weekday]
      {
        mistakes.append("\(walked) is not \(date)")
      }
      walked = dayAfter(walked)
      weekday = (weekday + 1) % 7
    }
    #expect(mistakes.isEmpty)
    #expect(walked == (2_200, 1, 1))
  }

  private func dayAfter(_ date: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
    let leap = date.year % 400 == 0 || (date.year % 4 == 0 && date.year % 100 != 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if date.day < lengths[date.month - 1] { return (date.year, date.month, date.day + 1) }
    return date.month < 12 ? (date.year, date.month + 1, 1) : (date.year + 1, 1, 1)
  }

  @Test func `repeats after 400 years`() {
    for days in stride(from: -719_528, to: 2_786_799, by: 977) {
      let date = CivilDate(daysSince1970: days)
      let later = date.advanced(by: 146_097)
      #expect((later.year, later.month, later.day) == (date.year + 400, date.month, date.day))
      #expect(later.weekday == date.weekday)
    }
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31",
    "2026-01-32", "2026-00-01", "2026-13-01", "2026-01-00",
  ])
  func `is refused where the calendar has no such day`(_ text: String) {
    #expect(throws: CivilDate.Refusal.noSuchDay) { try CivilDate(parsing: text) }
  }

  @Test(arguments: [
    "", "2026", "2026-12", "2026-12-", "2026-1-1", "26-12-29", "2026/12/29", "2026-12-29 ", " 2026-12-29",
    "+2026-12-29",
    "-001-01-01", "2026-12-29T", "２０２６-12-29", "12026-01-01",
  ])
  func `is refused where it is not written as year, month and day`(_ text: String) {
    #expect(throws: CivilDate.Refusal.form) { try CivilDate(parsing: text) }
  }

  @Test func `counts on and back`() throws {
    let date = try CivilDate(parsing: "2026-12-29")
    #expect(date.advanced(by: 3).description == "2027-01-01")
    #expect(date.advanced(by: -363).description == "2025-12-31")
    #expect(try date.distance(to: CivilDate(parsing: "2027-12-29")) == 365)
    #expect(try date < CivilDate(parsing: "2027-01-01"))
  }
}
