import CivilTime
import DialogModel
import SourceText
import Testing

@Suite struct `The calendar of a desk` {
  /// Weekdays from nine to six by clocks of Greenwich, which is what a zone without a file shows.
  private static let calendar: DeskCalendar? = {
    guard let nine = TimeOfDay("09:00"), let six = TimeOfDay("18:00"),
      let day = OpeningHours.Stretch(from: nine, to: six), let holiday = CivilDate("2026-11-23")
    else { return nil }
    let week = Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, [day]) })
    let span = Span(file: FileID(index: 0), start: 0, end: 0)
    let hours = ServiceHours(
      name: Placed("desk", at: span), zone: Placed("UTC", at: span),
      hours: OpeningHours(weekly: week, closedDates: [holiday]))
    return DeskCalendar(hours, in: .utc)
  }()

  private func moment(_ text: String) throws -> Instant { try Instant(parsing: text) }

  @Test func `knows whether somebody works, holidays included`() throws {
    let calendar = try #require(Self.calendar)
    #expect(calendar.isOpen(at: try moment("2026-11-20T10:00:00Z")))
    #expect(!calendar.isOpen(at: try moment("2026-11-20T18:00:00Z")))
    #expect(!calendar.isOpen(at: try moment("2026-11-23T10:00:00Z")))
  }

  @Test func `tells when the desk opens next, and when an answer is due`() throws {
    let calendar = try #require(Self.calendar)
    let evening = try moment("2026-11-20T17:00:00Z")
    let night = try moment("2026-11-20T19:30:00Z")
    #expect(calendar.nextOpening(from: evening) == evening)
    #expect(calendar.nextOpening(from: night)?.description == "2026-11-24T09:00:00Z")
    let fourHours = ResponsePromise.Patience.time(try #require(TimeSpan("4h")))
    #expect(calendar.due(within: fourHours, from: evening)?.description == "2026-11-24T12:00:00Z")
    #expect(calendar.due(within: .days(1), from: evening)?.description == "2026-11-24T17:00:00Z")
  }
}
