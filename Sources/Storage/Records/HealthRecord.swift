import CivilTime
package import DialogModel
package import StrictJSON

// A report that says nothing but its result is kept as one word, as it was when reports said no more; so records of
// both kinds are read.

extension HealthReport {
  /// The report as a record holds it.
  package var json: JSONValue {
    guard self != HealthReport(result) else { return .string(result.rawValue) }
    var object = JSONObject([("result", .string(result.rawValue))])
    if let asOf { object.append("as-of", .string(asOf.description)) }
    if isOld { object.append("old", true) }
    if clock != .utc { object.append("clock", .integer(clock.seconds)) }
    if !incidents.isEmpty { object.append("incidents", .array(incidents.map(\.json))) }
    if !sources.isEmpty { object.append("sources", .array(sources.map(\.json))) }
    return .object(object)
  }

  /// Reads such a record; nil for anything else.
  package init?(_ value: JSONValue) {
    if let result = value.string.flatMap({ HealthResult(rawValue: $0) }) {
      self.init(result)
      return
    }
    guard let object = value.object, let result = object["result"]?.string.flatMap({ HealthResult(rawValue: $0) })
    else { return nil }
    let seconds = object["clock"]?.integer ?? 0
    guard -86_400 < seconds, seconds < 86_400 else { return nil }
    self.init(
      result, asOf: object["as-of"]?.string.flatMap { Instant($0) }, isOld: object["old"]?.boolean ?? false,
      incidents: (object["incidents"]?.array ?? []).compactMap { HealthIncident($0) },
      sources: (object["sources"]?.array ?? []).compactMap { Source($0) }, clock: UTCOffset(seconds: seconds))
  }
}

extension HealthIncident {
  fileprivate var json: JSONValue {
    var object = JSONObject([
      ("id", .string(id)), ("title", .string(title)), ("service", .string(service)), ("kind", .string(kind.rawValue)),
      ("phase", .string(phase.rawValue)),
    ])
    for (name, moment) in [("since", since), ("updated", updated), ("next", next)] {
      if let moment { object.append(name, .string(moment.description)) }
    }
    if let link { object.append("link", .string(link)) }
    return .object(object)
  }

  fileprivate init?(_ value: JSONValue) {
    guard let object = value.object, let id = object["id"]?.string, let title = object["title"]?.string,
      let kind = object["kind"]?.string.flatMap({ Kind(rawValue: $0) }),
      let phase = object["phase"]?.string.flatMap({ Phase(rawValue: $0) })
    else { return nil }
    self.init(
      id: id, title: title, service: object["service"]?.string ?? "", kind: kind, phase: phase,
      since: object["since"]?.string.flatMap { Instant($0) },
      updated: object["updated"]?.string.flatMap { Instant($0) },
      next: object["next"]?.string.flatMap { Instant($0) }, link: object["link"]?.string)
  }
}

extension HealthReport.Source {
  fileprivate var json: JSONValue {
    var object = JSONObject([("name", .string(name)), ("reached", .boolean(isReached)), ("old", .boolean(isOld))])
    if let heardAt { object.append("heard", .string(heardAt.description)) }
    return .object(object)
  }

  fileprivate init?(_ value: JSONValue) {
    guard let object = value.object, let name = object["name"]?.string else { return nil }
    self.init(
      name: name, isReached: object["reached"]?.boolean ?? false,
      heardAt: object["heard"]?.string.flatMap { Instant($0) }, isOld: object["old"]?.boolean ?? false)
  }
}
