import CivilTime
import DialogModel
import Testing

@testable import HealthChecks

@Suite struct `A file of our own` {
  @Test func `tells services and incidents`() throws {
    let text = #"""
      {"asOf": "2026-11-21T10:00:00Z", "services": [{"name": "guest-wifi", "status": "known_issue"}],
       "incidents": [{"id": "WF-1", "title": "No Wi-Fi on floor 3", "services": ["guest-wifi"], "kind": "advisory",
                      "phase": "restoring", "since": "2026-11-21T09:00:00Z", "next": "2026-11-21T11:00:00Z"}]}
      """#
    let reading = try OwnFeed.read(Array(text.utf8))
    #expect(reading.asOf == Instant("2026-11-21T10:00:00Z"))
    #expect(reading.services == [ServiceState(names: ["guest-wifi"], state: .troubled)])
    #expect(reading.events.first?.incident.phase == .restoring)
    #expect(reading.events.first?.incident.kind == .advisory)
    #expect(reading.events.first?.incident.next == Instant("2026-11-21T11:00:00Z"))
  }

  @Test func `may be one word about what was asked`() throws {
    let reading = try OwnFeed.read(Array(#"{"status":"healthy"}"#.utf8), asked: ["vpn"])
    #expect(reading.services == [ServiceState(names: ["vpn"], state: .fine)])
  }

  @Test(arguments: [
    ("{}", "there are neither"), (#"{"status":"helthy"}"#, "\"status\" is none of healthy"),
    (#"{"services":[{"name":"a"}]}"#, "a service has no \"status\""),
    (#"{"incidents":[{"title":"t"}]}"#, "an incident has no \"id\""),
    (#"{"incidents":[{"id":"1","title":"t","phase":"gone"}]}"#, "\"phase\" is none of"),
    (#"{"incidents":[{"id":"1","title":"t","kind":"big"}]}"#, "\"kind\" is none of"),
    (#"{"status":"healthy",}"#, "comma"),
  ])
  func `with a slip in it says which`(_ text: String, _ reason: String) {
    let fault = #expect(throws: SourceFault.self) { try OwnFeed.read(Array(text.utf8)) }
    #expect(fault?.sentence.contains(reason) == true, "\(fault?.sentence ?? "")")
  }
}
