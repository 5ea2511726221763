import CivilTime
import DialogModel
import StrictJSON

// Microsoft Graph, /v1.0/admin/serviceAnnouncement/healthOverviews?$expand=issues:
//
//   {"value": [{"service": "Exchange Online", "id": "Exchange", "status": "serviceInterruption",
//               "issues": [{"id": "EX482913", "classification": "incident", "isResolved": false, …}]}],
//    "@odata.nextLink": "https://graph.microsoft.com/…"}
//
// The words of its enumerations come in several spellings. The status of a service may lag behind its issues, so an
// open issue counts more; and whether an issue is over is what "isResolved" says, whatever its status.

/// Reads the health overviews of Microsoft Graph.
package enum GraphFeed {
  /// Reads one page.
  package static func read(_ bytes: [UInt8]) throws(SourceFault) -> FeedReading {
    let page = try FeedJSON.object(bytes)
    guard page["value"]?.array != nil else { throw .unreadable("there is no list \"value\"") }
    var reading = FeedReading()
    for service in page.objects("value") {
      let names = [service.text("service"), service.text("id")].compactMap { $0 }.map { FeedText.name($0) }
      guard !names.isEmpty else { continue }
      reading.services.append(ServiceState(names: names, state: state(service.word("status"))))
      reading.events += service.objects("issues").compactMap { event($0, of: names) }
    }
    reading.nextPage = page.text("@odata.nextLink")
    reading.settle()
    return reading
  }

  private static func state(_ word: String?) -> ServiceState.State {
    switch word {
    case "serviceoperational", "falsepositive": .fine
    case "investigating", "servicedegradation", "serviceinterruption", "restoringservice", "extendedrecovery",
      "verifyingservice", "investigationsuspended":
      .troubled
    case "servicerestored", "postincidentreviewpublished": .restored
    default: .unclear
    }
  }

  private static func event(_ issue: JSONObject, of services: [String]) -> FeedEvent? {
    guard let id = issue.text("id").map({ FeedText.name($0) }), !id.isEmpty else { return nil }
    let title = FeedText.plain(issue.text("title") ?? "", atMost: Limits.titleInScalars)
    let updated = issue.moment("lastModifiedDateTime")
    let phase = phase(of: issue)
    var incident = HealthIncident(
      id: id, title: title, service: FeedText.name(issue.text("service") ?? services[0]),
      kind: issue.word("classification") == "incident" ? .incident : .advisory, phase: phase,
      since: issue.moment("startDateTime"), updated: updated)
    let posts = issue.objects("posts")
    if phase.isOpen, let post = latest(of: posts), let text = post["description"]?.object?.text("content") {
      incident.next = NextWord.find(in: text, writtenAt: post.moment("createdDateTime") ?? updated)
    }
    let words = [title, issue.text("impactDescription"), issue.text("feature"), issue.text("featureGroup")]
    return FeedEvent(
      incident: incident, services: services,
      words: FeedText.plain(words.compactMap { $0 }.joined(separator: " "), atMost: Limits.wordsInBytes),
      ended: phase.isOpen ? nil : issue.moment("endDateTime") ?? updated)
  }

  /// The latest post that says when the next one comes, or else the latest of all.
  private static func latest(of posts: [JSONObject]) -> JSONObject? {
    let telling = posts.filter { post in
      guard let text = post["description"]?.object?.text("content") else { return false }
      return NextWord.find(in: text, writtenAt: post.moment("createdDateTime")) != nil
    }
    return telling.max { one, other in
      (one.moment("createdDateTime")?.secondsSince1970 ?? 0) < (other.moment("createdDateTime")?.secondsSince1970 ?? 0)
    }
  }

  private static func phase(of issue: JSONObject) -> HealthIncident.Phase {
    let word = issue.word("status")
    if word == "falsepositive" { return .falsePositive }
    let isOver: Bool
    switch (issue["isResolved"]?.boolean, word) {
    case (let told?, _): isOver = told
    case (nil, "servicerestored"), (nil, "postincidentreviewpublished"), (nil, "resolved"): isOver = true
    default: isOver = issue.moment("endDateTime") != nil
    }
    if isOver { return .resolved }
    switch word {
    case "investigating", "reported": return .investigating
    case "restoringservice", "extendedrecovery": return .restoring
    case "verifyingservice", "servicerestored", "mitigated", "mitigatedexternal": return .verifying
    case "investigationsuspended": return .needsInput
    default: return .confirmed
    }
  }
}
