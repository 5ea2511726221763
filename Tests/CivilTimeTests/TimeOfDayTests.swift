import Testing

@testable import CivilTime

@Suite struct `A time of day` {
  @Test func `reads back as it is written, at every minute`() throws {
    for minute in 0...(24 * 60) {
      let time = TimeOfDay(seconds: minute * 60)
      #expect(try TimeOfDay(parsing: time.description) == time)
    }
    #expect(TimeOfDay.midnight.description == "00:00")
    #expect(TimeOfDay.endOfDay.description == "24:00")
  }

  @Test func `shows seconds only where there are some`() throws {
    #expect(try TimeOfDay(parsing: "09:00:30").description == "09:00:30")
    #expect(try TimeOfDay(parsing: "09:00:00").description == "09:00")
    #expect(try TimeOfDay(parsing: "09:05").seconds == 32_700)
  }

  @Test(arguments: ["24:01", "24:00:01", "25:00", "09:60", "09:00:60", "99:99"])
  func `is refused where no clock shows it`(_ text: String) {
    #expect(throws: TimeOfDay.Refusal.noSuchTime) { try TimeOfDay(parsing: text) }
  }

  @Test(arguments: ["", "9:00", "09", "09:", "09:0", "0900", "09:00 ", "09:00:", "09:00:3", "09.00", "０９:00", "-1:00"])
  func `is refused where it is not written as hours and minutes`(_ text: String) {
    #expect(throws: TimeOfDay.Refusal.form) { try TimeOfDay(parsing: text) }
  }
}

@Suite struct `A local time` {
  @Test func `writes the end of a day as the beginning of the next`() throws {
    let end = LocalTime(try CivilDate(parsing: "2026-12-31"), .endOfDay)
    #expect(end.description == "2027-01-01 00:00")
    #expect(end == LocalTime(try CivilDate(parsing: "2027-01-01"), .midnight))
  }

  @Test func `moves across midnight both ways, before 1970 as well`() throws {
    let time = LocalTime(try CivilDate(parsing: "1969-12-31"), try TimeOfDay(parsing: "23:30"))
    #expect(time.advanced(bySeconds: 3_600).description == "1970-01-01 00:30")
    #expect(time.advanced(bySeconds: -86_400).description == "1969-12-30 23:30")
    #expect(time < time.advanced(bySeconds: 1))
  }
}
