import Testing

@testable import CivilTime

@Suite struct `Opening hours` {
  /// Monday to Friday with a lunch break, Friday afternoon off, and New Year.
  private static let office = hours(
    [
      .monday: ["09:00-12:00", "13:00-17:00"], .tuesday: ["09:00-12:00", "13:00-17:00"],
      .wednesday: ["09:00-12:00", "13:00-17:00"], .thursday: ["09:00-12:00", "13:00-17:00"], .friday: ["09:00-12:00"],
    ],
    closed: ["2026-12-31", "2027-01-01"])

  /// From Thursday evening into Friday, Friday into Saturday; and a Sunday that is open to its last second.
  private static let night = hours(
    [.thursday: ["22:00-06:00"], .friday: ["22:00-06:00"], .sunday: ["12:00-24:00"]], closed: ["2027-01-01"])

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let moment: String
    let opens: String

    /// `opens` equals `moment` where it is open then.
    init(_ name: String, _ moment: String, opens: String) {
      testDescription = name
      self.moment = moment
      self.opens = opens
    }
  }

  @Test(arguments: [
    Row("before opening", "2026-12-28 08:59:59", opens: "2026-12-28 09:00"),
    Row("at opening", "2026-12-28 09:00", opens: "2026-12-28 09:00"),
    Row("in the last second", "2026-12-28 16:59:59", opens: "2026-12-28 16:59:59"),
    Row("at closing", "2026-12-28 17:00", opens: "2026-12-29 09:00"),
    Row("at lunch", "2026-12-28 12:00", opens: "2026-12-28 13:00"),
    Row("over the weekend", "2026-12-25 12:00", opens: "2026-12-28 09:00"),
    Row("over a holiday and the weekend behind it", "2026-12-30 17:00", opens: "2027-01-04 09:00"),
  ])
  func `of an office`(_ row: Row) throws { try check(row, Self.office) }

  @Test(arguments: [
    Row("in the evening", "2026-12-24 22:00", opens: "2026-12-24 22:00"),
    Row("at midnight", "2026-12-25 00:00", opens: "2026-12-25 00:00"),
    Row("in the morning", "2026-12-25 05:59:59", opens: "2026-12-25 05:59:59"),
    Row("at its end", "2026-12-25 06:00", opens: "2026-12-25 22:00"),
    Row("on the morning behind the last", "2026-12-26 06:00", opens: "2026-12-27 12:00"),
    Row("at the end of a day", "2026-12-27 23:59:59", opens: "2026-12-27 23:59:59"),
    Row("behind the end of a day", "2026-12-28 00:00", opens: "2026-12-31 22:00"),
    Row("cut by a holiday, whose own night is off as well", "2027-01-01 00:00", opens: "2027-01-03 12:00"),
  ])
  func `of a night shift`(_ row: Row) throws { try check(row, Self.night) }

  private func check(_ row: Row, _ hours: OpeningHours) throws {
    let moment = try local(row.moment)
    #expect(hours.isOpen(at: moment) == (row.moment == row.opens))
    #expect(try hours.nextOpening(from: moment) == local(row.opens))
  }

  struct Count: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let moment: String
    let amount: Int
    let end: String

    init(_ name: String, _ moment: String, plus amount: Int, is end: String) {
      testDescription = name
      self.moment = moment
      self.amount = amount
      self.end = end
    }
  }

  @Test(arguments: [
    Count("within a stretch", "2026-12-28 09:00", plus: 2, is: "2026-12-28 11:00"),
    Count("to its very end", "2026-12-28 09:00", plus: 3, is: "2026-12-28 12:00"),
    Count("across lunch", "2026-12-28 11:00", plus: 2, is: "2026-12-28 14:00"),
    Count("to the next day", "2026-12-28 16:00", plus: 2, is: "2026-12-29 10:00"),
    Count("across the weekend", "2026-12-25 11:00", plus: 2, is: "2026-12-28 10:00"),
    Count("across a holiday", "2026-12-30 16:00", plus: 2, is: "2027-01-04 10:00"),
    Count("from a closed moment", "2026-12-26 03:00", plus: 1, is: "2026-12-28 10:00"),
    Count("a whole week of 31 hours", "2026-12-14 09:00", plus: 31, is: "2026-12-18 12:00"),
    Count("nothing", "2026-12-26 03:00", plus: 0, is: "2026-12-28 09:00"),
    Count("less than nothing", "2026-12-28 10:00", plus: -1, is: "2026-12-28 10:00"),
  ])
  func `count open hours`(_ row: Count) throws {
    let end = Self.office.adding(.seconds(row.amount * 3_600), to: try local(row.moment))
    #expect(try end == local(row.end))
  }

  @Test(arguments: [
    Count("the next day at the same time", "2026-12-28 10:30", plus: 1, is: "2026-12-29 10:30"),
    Count("across the weekend", "2026-12-25 10:30", plus: 1, is: "2026-12-28 10:30"),
    Count("across a holiday", "2026-12-30 10:30", plus: 1, is: "2027-01-04 10:30"),
    Count("from a Saturday", "2026-12-26 10:30", plus: 1, is: "2026-12-29 09:00"),
    Count("from an evening", "2026-12-28 20:00", plus: 1, is: "2026-12-30 09:00"),
    Count("to a time at which that day is closed", "2026-12-17 16:00", plus: 1, is: "2026-12-21 09:00"),
    Count("several", "2026-12-14 09:00", plus: 10, is: "2026-12-28 09:00"),
    Count("none, while open", "2026-12-28 10:30", plus: 0, is: "2026-12-28 10:30"),
    Count("none, while closed", "2026-12-26 10:30", plus: 0, is: "2026-12-28 09:00"),
  ])
  func `count working days`(_ row: Count) throws {
    let end = Self.office.adding(workingDays: row.amount, to: try local(row.moment))
    #expect(try end == local(row.end))
  }

  @Test func `name working days by where a stretch begins`() throws {
    let saturday = try CivilDate(parsing: "2026-12-26")
    #expect(try Self.night.isOpen(at: local("2026-12-26 05:00")))
    #expect(!Self.night.isWorkingDay(saturday))
    #expect(Self.night.workingDay(1, after: saturday)?.description == "2026-12-27")
    #expect(Self.night.workingDay(3, after: saturday)?.description == "2027-01-03")
  }

  @Test func `that never open say so`() throws {
    let never = OpeningHours(weekly: [.monday: []])
    let moment = try local("2026-12-28 09:00")
    #expect(!never.isOpen(at: moment))
    #expect(never.nextOpening(from: moment) == nil)
    #expect(never.adding(.seconds(1), to: moment) == nil)
    #expect(never.adding(workingDays: 1, to: moment) == nil)
    #expect(never.workingDay(1, after: moment.date) == nil)
    #expect(OpeningHours.always.adding(.seconds(Int64.max), to: moment) == nil)
  }

  @Test func `around the clock are plain addition`() throws {
    let moment = try local("2026-12-28 09:00:30")
    #expect(OpeningHours.always.isOpen(at: moment))
    #expect(try OpeningHours.always.adding(.seconds(2 * 86_400), to: moment) == local("2026-12-30 09:00:30"))
    #expect(try OpeningHours.always.adding(.milliseconds(1_500), to: moment) == local("2026-12-28 09:00:32"))
  }

  @Test func `are in order and apart, however they were written`() throws {
    let hours = Self.hours(
      [.monday: ["13:00-17:00", "12:00-13:00", "08:00-09:00"], .sunday: ["23:00-08:00"]], closed: [])
    #expect(try hours.openings(on: CivilDate(parsing: "2026-12-28")) == [0..<32_400, 43_200..<61_200])
  }

  @Test func `have no stretch without a length`() throws {
    #expect(OpeningHours.Stretch(from: .midnight, to: .midnight) == nil)
    #expect(OpeningHours.Stretch(from: .endOfDay, to: .midnight) == nil)
    #expect(OpeningHours.Stretch(from: .midnight, to: .endOfDay)?.crossesMidnight == false)
    #expect(try OpeningHours.Stretch(from: TimeOfDay(parsing: "22:00"), to: .midnight)?.crossesMidnight == true)
  }

  @Test func `agree with somebody who looks at the clock every half hour`() throws {
    let overlapping = Self.hours(
      [.monday: ["20:00-10:00", "09:30-11:00", "09:00-09:30"], .tuesday: ["00:00-24:00", "23:00-01:00"]],
      closed: ["2026-12-22"])
    let start = try local("2026-12-19 00:00")
    let clock = (0..<(21 * 48)).map { start.advanced(bySeconds: $0 * 1_800) }
    for hours in [Self.office, Self.night, overlapping, .always] {
      let open = clock.map { isOpenByDefinition(hours, $0) }
      #expect(clock.map(hours.isOpen) == open)

      for first in stride(from: 0, to: 14 * 48, by: 5) {
        let next = open[first...].firstIndex(of: true).map { clock[$0] }
        if let next { #expect(hours.nextOpening(from: clock[first]) == next, "from \(clock[first])") }
        let fifth = open[first...].indices.filter { open[$0] }.dropFirst(4).first
        guard let fifth else { continue }
        let end = clock[fifth].advanced(bySeconds: 1_800)
        #expect(hours.adding(.seconds(9_000), to: clock[first]) == end, "from \(clock[first])")
      }
    }
  }

  /// Says the rule over again: not on a closed date, in a stretch of today or one of yesterday that runs on.
  private func isOpenByDefinition(_ hours: OpeningHours, _ moment: LocalTime) -> Bool {
    if hours.closedDates.contains(moment.date) { return false }
    let yesterday = moment.date.advanced(by: -1)
    let today = hours.weekly[moment.date.weekday, default: []].contains { stretch in
      stretch.start <= moment.time && (moment.time < stretch.end || stretch.end < stretch.start)
    }
    let runsOn = hours.weekly[yesterday.weekday, default: []].contains { stretch in
      stretch.end < stretch.start && moment.time < stretch.end
    }
    return today || (runsOn && !hours.closedDates.contains(yesterday))
  }

  /// Reads `2026-12-28 09:00`.
  private func local(_ text: String) throws -> LocalTime {
    LocalTime(try CivilDate(parsing: text.prefix(10)), try TimeOfDay(parsing: text.dropFirst(11)))
  }

  /// Reads stretches such as `09:00-12:00`; traps where a test writes them wrongly.
  private static func hours(_ weekly: [Weekday: [String]], closed: [String]) -> OpeningHours {
    let stretches = weekly.mapValues { texts in
      texts.map { text in
        guard let start = try? TimeOfDay(parsing: text.prefix(5)), let end = try? TimeOfDay(parsing: text.suffix(5)),
          let stretch = OpeningHours.Stretch(from: start, to: end)
        else { preconditionFailure("the test writes a stretch as 09:00-12:00") }
        return stretch
      }
    }
    let closedDates = Set(closed.compactMap { CivilDate($0) })
    precondition(closedDates.count == closed.count, "the test closes on different dates that exist")
    return OpeningHours(weekly: stretches, closedDates: closedDates)
  }
}
