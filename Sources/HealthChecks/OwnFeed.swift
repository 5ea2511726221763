import CivilTime
import DialogModel
import StrictJSON

// The form in which an operator's own file or command speaks:
//
//   {"asOf": "2026-11-21T10:00:00Z",
//    "services": [{"name": "guest-wifi", "status": "healthy"}],
//    "incidents": [{"id": "WF-1", "title": "Wi-Fi is down on floor 3", "services": ["guest-wifi"],
//                   "kind": "incident", "phase": "restoring", "since": …, "updated": …, "next": …, "link": …}]}
//
// A command may answer {"status": "healthy"}, which is then about every service that it was asked about.

/// Reads what an operator's own file or command says.
package enum OwnFeed {
  /// Reads the whole document; `asked` names the services that a bare "status" is about.
  package static func read(_ bytes: [UInt8], asked: [String] = []) throws(SourceFault) -> FeedReading {
    let object = try FeedJSON.object(bytes)
    var reading = FeedReading()
    reading.asOf = object.moment("asOf")
    if let status = object.word("status") {
      reading.services.append(ServiceState(names: asked, state: try state(status)))
    }
    for service in object.objects("services") {
      guard let name = service.text("name") else { throw .unreadable("a service has no \"name\"") }
      guard let status = service.word("status") else { throw .unreadable("a service has no \"status\"") }
      reading.services.append(ServiceState(names: [FeedText.name(name)], state: try state(status)))
    }
    for incident in object.objects("incidents") { reading.events.append(try event(incident, asked: asked)) }
    guard !reading.services.isEmpty || object["incidents"]?.array != nil else {
      throw .unreadable("there are neither \"status\" nor \"services\" nor \"incidents\"")
    }
    reading.settle()
    return reading
  }

  /// Our own words are known, so one that is not is a slip and is told.
  private static func state(_ word: String) throws(SourceFault) -> ServiceState.State {
    switch HealthResult(rawValue: word) {
    case .healthy: .fine
    case .knownIssue: .troubled
    case .recentlyRestored: .restored
    case .unavailable: .unclear
    case nil: throw .unreadable("\"status\" is none of \(words(HealthResult.allCases))")
    }
  }

  private static func event(_ object: JSONObject, asked: [String]) throws(SourceFault) -> FeedEvent {
    guard let id = object.text("id").map({ FeedText.name($0) }), !id.isEmpty else {
      throw .unreadable("an incident has no \"id\"")
    }
    guard let title = object.text("title") else { throw .unreadable("an incident has no \"title\"") }
    let kind = object.word("kind") ?? HealthIncident.Kind.incident.rawValue
    guard let kind = HealthIncident.Kind(rawValue: kind) else {
      throw .unreadable("\"kind\" is none of \(words(HealthIncident.Kind.allCases))")
    }
    let phase = object.word("phase") ?? HealthIncident.Phase.confirmed.rawValue
    guard let phase = HealthIncident.Phase(rawValue: phase) else {
      throw .unreadable("\"phase\" is none of \(words(HealthIncident.Phase.allCases))")
    }
    let services = (object["services"]?.array ?? []).compactMap { $0.string.map { FeedText.name($0) } }
    let plain = FeedText.plain(title, atMost: Limits.titleInScalars)
    let incident = HealthIncident(
      id: id, title: plain, service: services.first ?? asked.first { $0 != ProbeReading.anything } ?? "", kind: kind,
      phase: phase,
      since: object.moment("since"), updated: object.moment("updated"), next: object.moment("next"),
      link: FeedText.link(object.text("link")))
    return FeedEvent(
      incident: incident, services: services.isEmpty ? asked : services, words: plain,
      ended: phase.isOpen ? nil : object.moment("ended") ?? incident.updated)
  }

  private static func words<Word>(_ all: [Word]) -> String where Word: RawRepresentable, Word.RawValue == String {
    all.map(\.rawValue).joined(separator: ", ")
  }
}
