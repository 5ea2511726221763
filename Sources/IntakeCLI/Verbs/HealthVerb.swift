import CivilTime
import DialogModel
import HealthChecks
import Outside
import SourceText
import StrictJSON

extension Verb {
  private static let json = Flag.plain("json", help: "one JSON object for each source")

  static let health = Verb(
    name: "health",
    summary: "ask every source of health once, and show what it says",
    operands: "[SOURCE…]",
    arity: 0...Int.max,
    flags: [.dialogs, .dialog, .health, json],
    details: [
      """
      SOURCE is a file with "health" nodes, or one of graph:TOKENFILE, statuspage:URL, file:PATH, command:PATH, \
      tcp:HOST:PORT, tls:HOST:PORT, http:URL and dns:NAME. Below the sources stands what a customer would hear of each \
      service of the dialog.
      """
    ],
    examples: [
      Example(command: "intake health intake.kdl", effect: "whether your sources answer, and what they say"),
      Example(
        command: "intake health statuspage:https://status.example.com", effect: "one page, before you write it down"),
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "every source answered"),
      Outcome(code: .findings, meaning: "a source did not answer, or the file has errors"),
      Outcome(code: .environment, meaning: "the file cannot be read"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let dialog = try invocation.chosenDialog(&console)
      let sources = try invocation.chosenHealth(for: dialog, &console)
      guard !sources.isEmpty else {
        throw .misuse("intake health needs a source", help: "intake help health shows examples")
      }
      let look = HealthLook(of: sources, for: dialog)
      for line in look.lines(asJSON: invocation.has(json)) { console.write(line + "\n") }
      return look.isWhole ? .fine : .findings
    })
}

/// What every source says at this moment, and what it comes to.
struct HealthLook {
  private let standing: [SourceStanding]
  private let services: [(name: String, report: HealthReport)]
  private let now: Instant

  /// Asks everybody once, and waits for them.
  init(of sources: [HealthSource], for dialog: Dialog) {
    let look = Prober.lookOnce(at: sources) { board, now in
      dialog.services.map { service in
        let question = HealthQuestion(service: service.name.value, knownAs: service.knownAs)
        return (service.name.value, board.report(on: question, at: now))
      }
    }
    (standing, services, now) = (look.standing, look.result, look.now)
  }

  /// Whether every source has answered.
  var isWhole: Bool { standing.allSatisfy { $0.fault == nil && $0.heardAt != nil } }

  func lines(asJSON speaksJSON: Bool) -> [String] {
    if speaksJSON {
      return standing.map { JSONWriter.text(json(of: $0)) }
        + services.map { JSONWriter.text(json(of: $0.name, $0.report)) }
    }
    return standing.flatMap { text(of: $0) } + [""] + services.map { text(of: $0.name, $0.report) }
  }

  private func text(of source: SourceStanding) -> [String] {
    var lines = ["\(source.source.name.value): \(source.source.kind.word) \(source.source.kind.target)"]
    if let fault = source.fault { lines.append("  no answer: \(fault.sentence)") }
    if let reading = source.reading, let heard = source.heardAt {
      let age = max(0, Int(heard.duration(to: now).components.seconds))
      let open = reading.events.count { $0.incident.phase.isOpen }
      lines.append(
        "  \(reading.services.count) services, \(open) open incidents, as of \(heard.inSeconds) (\(age) seconds ago"
          + (source.isOld ? ", old)" : ")"))
      for event in reading.events.prefix(20) where event.incident.phase.isOpen {
        let incident = event.incident
        lines.append("  \(incident.id) \(incident.kind.rawValue), \(incident.phase.rawValue): \(incident.title)")
      }
    }
    return lines.map { VisibleText.of($0) }
  }

  private func text(of service: String, _ report: HealthReport) -> String {
    var text = "\(service): \(report.result.rawValue)"
    if let incident = report.incident { text += " \(incident.id)" }
    if report.isOld { text += " (old)" }
    return VisibleText.of(text)
  }

  private func json(of source: SourceStanding) -> JSONValue {
    var object = JSONObject([
      ("type", "source"), ("name", .string(source.source.name.value)), ("kind", .string(source.source.kind.word)),
      ("target", .string(source.source.kind.target)), ("ok", .boolean(source.fault == nil && source.heardAt != nil)),
    ])
    if let fault = source.fault { object.append("fault", .string(fault.sentence)) }
    if let heard = source.heardAt {
      object.append("asOf", .string(heard.inSeconds))
      object.append("old", .boolean(source.isOld))
    }
    if let reading = source.reading {
      object.append("services", .integer(reading.services.count))
      object.append("incidents", .array(reading.events.filter(\.incident.phase.isOpen).map { json(of: $0.incident) }))
    }
    return .object(object)
  }

  private func json(of incident: HealthIncident) -> JSONValue {
    [
      "id": .string(incident.id), "kind": .string(incident.kind.rawValue), "phase": .string(incident.phase.rawValue),
      "title": .string(incident.title), "since": .optional(incident.since?.inSeconds),
      "updated": .optional(incident.updated?.inSeconds), "next": .optional(incident.next?.inSeconds),
    ]
  }

  private func json(of service: String, _ report: HealthReport) -> JSONValue {
    [
      "type": "service", "name": .string(service), "result": .string(report.result.rawValue),
      "asOf": .optional(report.asOf?.inSeconds), "old": .boolean(report.isOld),
      "incidents": .array(report.incidents.map { json(of: $0) }),
    ]
  }
}

extension Instant {
  fileprivate var inSeconds: String { Instant(secondsSince1970: secondsSince1970).description }
}
