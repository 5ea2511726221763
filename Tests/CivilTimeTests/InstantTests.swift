import Testing

@testable import CivilTime

@Suite struct `An instant` {
  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let seconds: Int
    let nanoseconds: Int
    let inUTC: String

    init(_ text: String, isSecond seconds: Int, and nanoseconds: Int = 0, inUTC: String) {
      self.text = text
      self.seconds = seconds
      self.nanoseconds = nanoseconds
      self.inUTC = inUTC
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Row("1970-01-01T00:00:00Z", isSecond: 0, inUTC: "1970-01-01T00:00:00Z"),
    Row("2026-11-21T09:00:00+09:00", isSecond: 1_795_219_200, inUTC: "2026-11-21T00:00:00Z"),
    Row("2026-11-21T09:00+09:00", isSecond: 1_795_219_200, inUTC: "2026-11-21T00:00:00Z"),
    Row("2026-11-21t00:00:00z", isSecond: 1_795_219_200, inUTC: "2026-11-21T00:00:00Z"),
    Row("2026-11-21 00:00:00-00:00", isSecond: 1_795_219_200, inUTC: "2026-11-21T00:00:00Z"),
    Row("2026-11-20T20:30:00-03:30", isSecond: 1_795_219_200, inUTC: "2026-11-21T00:00:00Z"),
    Row("1985-04-12T23:20:50.52Z", isSecond: 482_196_050, and: 520_000_000, inUTC: "1985-04-12T23:20:50.520Z"),
    Row("1937-01-01T12:00:27.87+00:20", isSecond: -1_041_337_173, and: 870_000_000, inUTC: "1937-01-01T11:40:27.870Z"),
    Row("1969-12-31T23:59:59.5Z", isSecond: -1, and: 500_000_000, inUTC: "1969-12-31T23:59:59.500Z"),
    Row("1970-01-01T00:00:00.000001Z", isSecond: 0, and: 1_000, inUTC: "1970-01-01T00:00:00.000001Z"),
    Row("1970-01-01T00:00:00.0000000019Z", isSecond: 0, and: 1, inUTC: "1970-01-01T00:00:00.000000001Z"),
    Row("1990-12-31T23:59:60Z", isSecond: 662_688_000, inUTC: "1991-01-01T00:00:00Z"),
    Row("1990-12-31T15:59:60-08:00", isSecond: 662_688_000, inUTC: "1991-01-01T00:00:00Z"),
    Row("0000-01-01T00:00:00Z", isSecond: -62_167_219_200, inUTC: "0000-01-01T00:00:00Z"),
    Row("9999-12-31T23:59:59Z", isSecond: 253_402_300_799, inUTC: "9999-12-31T23:59:59Z"),
  ])
  func `is read from RFC 3339 and written in UTC`(_ row: Row) throws {
    let instant = try Instant(parsing: row.text)
    #expect(instant == Instant(secondsSince1970: row.seconds, nanoseconds: row.nanoseconds))
    #expect(instant.description == row.inUTC)
    #expect(try Instant(parsing: row.inUTC) == instant)
  }

  @Test(arguments: [
    "2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z",
    "2026-01-01T12:00:60Z", "1990-12-31T23:59:60+09:00", "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+09:60",
    "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "9999-12-31T23:59:60Z",
  ])
  func `is refused where no calendar or clock shows it`(_ text: String) {
    #expect(throws: Instant.Refusal.noSuchTime) { try Instant(parsing: text) }
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T09:00:00", "2026-11-21T09:00:00+0900", "2026-11-21T09:00:00+09",
    "2026-11-21T9:00:00Z",
    "2026-11-21T09:00:00.Z", "2026-11-21T09:00:00,5Z", "2026-11-21T09:00.5Z", "2026-11-21T09:00:00Z ",
    "20261121T090000Z", "2026-11-21T09:00:00 Z", "2026-11-21T09Z",
  ])
  func `is refused where it is not written as RFC 3339 has it`(_ text: String) {
    #expect(throws: Instant.Refusal.form) { try Instant(parsing: text) }
  }

  @Test func `is written as a clock elsewhere shows it`() throws {
    let instant = try Instant(parsing: "2026-11-20T18:29:59.25Z")
    #expect(instant.rfc3339(at: UTCOffset(seconds: 19_800)) == "2026-11-20T23:59:59.250+05:30")
    #expect(instant.rfc3339(at: UTCOffset(seconds: -12_600)) == "2026-11-20T14:59:59.250-03:30")
    #expect(instant.local(at: UTCOffset(seconds: 32_400)).description == "2026-11-21 03:29:59")
    #expect(Instant(instant.local(at: .utc), at: .utc) == Instant(secondsSince1970: instant.secondsSince1970))
  }

  @Test func `moves by a duration and measures one`() throws {
    let start = try Instant(parsing: "1969-12-31T23:59:59.9Z")
    let later = start.advanced(by: .milliseconds(200))
    #expect(later.description == "1970-01-01T00:00:00.100Z")
    #expect(later.advanced(by: .milliseconds(-200)) == start)
    #expect(start.duration(to: later) == .milliseconds(200))
    #expect(later.duration(to: start) == .milliseconds(-200))
    #expect(start < later)
  }

  @Test func `is read without a reason as well, as dates, times and spans are`() {
    #expect(Instant("1970-01-01T00:00:01Z") == Instant(secondsSince1970: 1))
    #expect(Instant("1970-01-01") == nil)
    #expect(CivilDate("1970-01-02")?.daysSince1970 == 1)
    #expect(CivilDate("1970-02-30") == nil)
    #expect(TimeOfDay("00:01")?.seconds == 60)
    #expect(TimeOfDay("24:01") == nil)
    #expect(TimeSpan("1m")?.duration == .seconds(60))
    #expect(TimeSpan("1") == nil)
  }

  @Test func `has an offset of less than a day`() async {
    await #expect(processExitsWith: .failure) { _ = UTCOffset(seconds: 86_400) }
  }
}
