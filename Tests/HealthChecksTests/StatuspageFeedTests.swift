import CivilTime
import DialogModel
import Testing

@testable import HealthChecks

@Suite struct `A feed of a Statuspage` {
  private let reading: FeedReading

  init() throws { reading = try StatuspageFeed.read(Array(Samples.statuspage.utf8)) }

  @Test func `tells an incident, and when the next word comes`() throws {
    let event = try #require(reading.events.first { $0.incident.id == "n7t2v9xw1qks" })
    #expect(event.incident.kind == .incident)
    #expect(event.incident.phase == .confirmed)
    #expect(event.incident.since == Instant("2025-03-05T08:35:00+09:00"))
    #expect(event.incident.next == Instant("2025-03-05T11:00:00+09:00"))
    #expect(event.incident.link == "https://stspg.io/xxxxxxxx")
    #expect(event.services == ["Exchange Online", "Microsoft 365 - Exchange Online"])
  }

  @Test func `tells planned work with its end`() throws {
    let incident = try #require(reading.events.first { $0.incident.kind == .maintenance }?.incident)
    #expect(incident.next == Instant("2025-03-05T12:00:00+09:00"))
    #expect(incident.phase.isOpen)
  }

  @Test func `is not matched by its groups`() {
    #expect(!reading.services.contains { $0.names.contains("Microsoft 365") })
  }

  @Test func `lists what has ended in its other document`() throws {
    let feed = #"{"incidents":[{"id":"a","name":"n","status":"postmortem","resolved_at":"2025-03-05T00:00:00Z"}]}"#
    let event = try #require(try StatuspageFeed.read(Array(feed.utf8)).events.first)
    #expect(event.incident.phase == .resolved)
    #expect(event.ended == Instant("2025-03-05T00:00:00Z"))
  }

  @Test func `may leave almost every key out`() throws {
    let feed = #"{"components":[{"name":"A"}],"incidents":[{"id":"i"}],"scheduled_maintenances":[{}]}"#
    let reading = try StatuspageFeed.read(Array(feed.utf8))
    #expect(reading.services.map(\.state) == [.unclear])
    #expect(reading.events.map(\.incident.phase) == [.confirmed])
  }

  @Test func `only announces work that has not begun`() throws {
    let feed = #"{"components":[],"scheduled_maintenances":[{"id":"m","name":"n","status":"scheduled"}]}"#
    #expect(try StatuspageFeed.read(Array(feed.utf8)).events.isEmpty)
  }
}
