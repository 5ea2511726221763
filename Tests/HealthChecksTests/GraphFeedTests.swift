import CivilTime
import DialogModel
import Testing

@testable import HealthChecks

@Suite struct `A feed of Microsoft Graph` {
  private let reading: FeedReading

  init() throws { reading = try GraphFeed.read(Array(Samples.graph.utf8)) }

  private func event(_ id: String) -> FeedEvent? { reading.events.first { $0.incident.id == id } }

  @Test func `tells an open incident with all that a customer asks for`() throws {
    let incident = try #require(event("EX482913")?.incident)
    #expect(incident.title == "Users may be unable to send or receive email messages through Exchange Online")
    #expect(incident.kind == .incident)
    #expect(incident.phase == .confirmed)
    #expect(incident.since == Instant("2025-03-04T23:35:00Z"))
    #expect(incident.updated == Instant("2025-03-05T01:12:44.213Z"))
    #expect(incident.next == Instant("2025-03-05T01:30:00Z"))
  }

  @Test func `spells its words as it likes`() throws {
    let incident = try #require(event("TM733410")?.incident)
    #expect(incident.kind == .advisory)
    #expect(incident.phase == .confirmed)
    #expect(reading.services.first { $0.names.contains("Microsoft Teams") }?.state == .troubled)
  }

  @Test func `is believed about what is resolved`() {
    #expect(event("EX479120")?.incident.phase == .resolved)
    #expect(event("EX479120")?.ended == Instant("2025-02-21T16:20:00Z"))
  }

  @Test(arguments: [
    ("\"status\":\"serviceRestored\",\"isResolved\":false", HealthIncident.Phase.verifying),
    ("\"status\":\"serviceDegradation\",\"isResolved\":true", .resolved),
    ("\"status\":\"InvestigationSuspended\",\"isResolved\":false", .needsInput),
    ("\"status\":\"FALSEPOSITIVE\",\"isResolved\":true", .falsePositive),
    ("\"status\":\"somethingNew\",\"isResolved\":false", .confirmed),
    ("\"status\":\"somethingNew\",\"isResolved\":true", .resolved),
    ("\"status\":\"verifyingService\"", .verifying),
    ("\"status\":\"extendedRecovery\"", .restoring),
    ("\"status\":\"postIncidentReviewPublished\"", .resolved),
    ("\"status\":7", .confirmed),
  ])
  func `trusts "isResolved" more than the status`(_ members: String, _ phase: HealthIncident.Phase) throws {
    let feed = #"{"value":[{"service":"S","status":"x","issues":[{"id":"A1","title":"t",\#(members)}]}]}"#
    #expect(try GraphFeed.read(Array(feed.utf8)).events.map(\.incident.phase) == [phase])
  }

  @Test func `names its next page`() throws {
    let feed = #"{"value":[],"@odata.nextLink":"https://graph.microsoft.com/next"}"#
    #expect(try GraphFeed.read(Array(feed.utf8)).nextPage == "https://graph.microsoft.com/next")
  }

  @Test func `is joined from its pages`() throws {
    var whole = FeedReading()
    whole.add(try GraphFeed.read(Array(#"{"value":[{"service":"A"}],"@odata.nextLink":"x"}"#.utf8)))
    whole.add(reading)
    #expect(whole.services.count == reading.services.count + 1)
    #expect(whole.nextPage == nil)
  }

  @Test(arguments: ["", "[]", "{}", "{\"value\":{}}", "<html>", "{\"value\":[1,null,{\"issues\":[3]}"])
  func `that is none is refused with a reason`(_ text: String) {
    #expect(throws: SourceFault.self) { try GraphFeed.read(Array(text.utf8)) }
  }
}
