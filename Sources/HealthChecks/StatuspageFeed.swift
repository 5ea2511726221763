import CivilTime
import DialogModel
import StrictJSON

// Statuspage, /api/v2/summary.json and /api/v2/incidents.json:
//
//   {"components": [{"name": "Exchange Online", "status": "major_outage", "group": false, …}],
//    "incidents": [{"id": …, "name": …, "status": "identified", "impact": "critical", "components": […], …}],
//    "scheduled_maintenances": [{"status": "in_progress", "scheduled_until": …, …}]}
//
// The summary lists open incidents only; what has ended stands in incidents.json. Vendors of pages that speak the same
// language leave keys out, so every key may be missing.

/// Reads the summary and the incidents of a Statuspage.
package enum StatuspageFeed {
  /// Reads either of the two documents.
  package static func read(_ bytes: [UInt8]) throws(SourceFault) -> FeedReading {
    let page = try FeedJSON.object(bytes)
    guard page["components"]?.array != nil || page["incidents"]?.array != nil else {
      throw .unreadable("there are neither \"components\" nor \"incidents\"")
    }
    var reading = FeedReading()
    for component in page.objects("components") where component["group"]?.boolean != true {
      guard let name = component.text("name") else { continue }
      reading.services.append(
        ServiceState(names: [FeedText.name(name)], state: state(component.word("status"))))
    }
    reading.events = page.objects("incidents").compactMap { incident($0) }
    reading.events += page.objects("scheduled_maintenances").compactMap { maintenance($0) }
    reading.settle()
    return reading
  }

  private static func state(_ word: String?) -> ServiceState.State {
    switch word {
    case "operational": .fine
    case "degraded_performance", "partial_outage", "major_outage": .troubled
    case "under_maintenance": .inMaintenance
    default: .unclear
    }
  }

  private static func incident(_ object: JSONObject) -> FeedEvent? {
    let phase: HealthIncident.Phase
    switch object.word("status") {
    case "investigating": phase = .investigating
    case "identified": phase = .confirmed
    case "monitoring": phase = .verifying
    case "resolved", "postmortem", "completed": phase = .resolved
    default: phase = object.moment("resolved_at") == nil ? .confirmed : .resolved
    }
    let isGrave = ["major", "critical"].contains(object.word("impact"))
    return event(object, isGrave ? .incident : .advisory, phase)
  }

  /// Work that has begun; what is only announced keeps nobody from working yet.
  private static func maintenance(_ object: JSONObject) -> FeedEvent? {
    let phase: HealthIncident.Phase
    switch object.word("status") {
    case "in_progress": phase = .confirmed
    case "verifying": phase = .verifying
    case "completed": phase = .resolved
    default: return nil
    }
    guard var event = event(object, .maintenance, phase) else { return nil }
    event.incident.since = object.moment("scheduled_for") ?? event.incident.since
    event.incident.next = object.moment("scheduled_until")
    if !phase.isOpen { event.ended = event.ended ?? object.moment("scheduled_until") }
    return event
  }

  private static func event(
    _ object: JSONObject, _ kind: HealthIncident.Kind, _ phase: HealthIncident.Phase
  ) -> FeedEvent? {
    guard let id = object.text("id").map({ FeedText.name($0) }), !id.isEmpty else { return nil }
    let title = FeedText.plain(object.text("name") ?? "", atMost: Limits.titleInScalars)
    let updates = object.objects("incident_updates")
    let affected = (object.objects("components") + updates.flatMap { $0.objects("affected_components") })
      .compactMap { $0.text("name") }.map { FeedText.name($0) }
    var incident = HealthIncident(
      id: id, title: title, service: affected.first ?? "", kind: kind, phase: phase,
      since: object.moment("started_at") ?? object.moment("created_at"), updated: object.moment("updated_at"),
      link: FeedText.link(object.text("shortlink")))
    let latest = updates.max { one, other in
      (one.moment("created_at")?.secondsSince1970 ?? 0) < (other.moment("created_at")?.secondsSince1970 ?? 0)
    }
    if phase.isOpen, let latest, let body = latest.text("body") {
      incident.next = NextWord.find(in: body, writtenAt: latest.moment("created_at"))
    }
    var services: [String] = []
    for name in affected where services.count < Limits.servicesOfEvent && !services.contains(name) {
      services.append(name)
    }
    return FeedEvent(
      incident: incident, services: services,
      words: FeedText.plain([title, latest?.text("body") ?? ""].joined(separator: " "), atMost: Limits.wordsInBytes),
      ended: phase.isOpen ? nil : object.moment("resolved_at") ?? incident.updated)
  }
}
