import CivilTime
import DialogModel

/// What a health report tells conditions, texts and tickets.
extension Conversation {
  func reading(of fact: BuiltInFact, in report: HealthReport) -> FactReading {
    switch fact {
    case .health: return position(of: report.result.rawValue, in: fact)
    case .healthKind: return report.incident.map { position(of: $0.kind.rawValue, in: fact) } ?? .open
    case .healthPhase: return report.incident.map { position(of: $0.phase.rawValue, in: fact) } ?? .open
    case .healthOpen: return position(of: report.openIncidents.rawValue, in: fact)
    case .healthAge: return report.asOf == nil ? .open : .listed(report.isOld ? 1 : 0)
    case .healthMatches: return report.incidents.isEmpty ? .open : .stated
    case .healthSources: return report.sources.isEmpty ? .open : .stated
    default: return words(for: fact, in: report) == nil ? .open : .stated
    }
  }

  /// A fact as the person would read it; nil while it is not known.
  func words(for fact: BuiltInFact, in report: HealthReport) -> String? {
    let incident = report.incident
    switch fact {
    case .healthKind: return incident.map { plain($0.kind.phrase) }
    case .healthPhase: return incident.map { plain($0.phase.phrase) }
    case .healthID: return incident?.id
    case .healthTitle: return incident?.title
    case .healthLink: return incident?.link
    case .healthSince: return incident?.since.map { words(for: $0, at: report.clock) }
    case .healthUpdated: return incident?.updated.map { words(for: $0, at: report.clock) }
    case .healthNext: return incident?.next.map { words(for: $0, at: report.clock) }
    case .healthAsOf: return report.asOf.map { words(for: $0, at: report.clock) }
    case .healthMatches: return nonempty(report.incidents.map(\.id))
    case .healthSources: return nonempty(report.sources.map(\.name))
    case .healthOpen, .healthAge, .health:
      if case .listed(let index) = reading(of: fact, in: report) { return fact.values[index] }
      return nil
    default: return nil
    }
  }

  private func nonempty(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: plain(.betweenWords))
  }

  /// As in `10:05 (UTC+9)`, with the day in front where it is not the day that the clock there shows.
  private func words(for moment: Instant, at clock: UTCOffset) -> String {
    let local = moment.local(at: clock)
    let time = "\(local.time.hoursAndMinutes) (\(clock.inWords))"
    return local.date == now.local(at: clock).date ? time : "\(local.date) \(time)"
  }

  /// Tickets hold moments in UTC and names instead of labels.
  func ticketValue(of fact: BuiltInFact, in report: HealthReport) -> TicketDraft.Value? {
    let incident = report.incident
    switch fact {
    case .healthSince: return incident?.since.map { .string($0.inTickets) }
    case .healthUpdated: return incident?.updated.map { .string($0.inTickets) }
    case .healthNext: return incident?.next.map { .string($0.inTickets) }
    case .healthAsOf: return report.asOf.map { .string($0.inTickets) }
    case .healthMatches: return report.incidents.isEmpty ? nil : .records(report.incidents.map(\.members))
    case .healthSources: return report.sources.isEmpty ? nil : .records(report.sources.map(\.members))
    case .healthID, .healthTitle, .healthLink: return words(for: fact, in: report).map { .string($0) }
    default:
      if case .listed(let index) = reading(of: fact, in: report) { return .string(fact.values[index]) }
      return nil
    }
  }
}

extension HealthIncident {
  /// As the contract of tickets has it.
  fileprivate var members: [TicketDraft.Member] {
    var members = [
      TicketDraft.Member("issueId", .string(id)), TicketDraft.Member("service", .string(service)),
      TicketDraft.Member("status", .string(phase.rawValue)),
      TicketDraft.Member("classification", .string(kind == .maintenance ? "unknown" : kind.rawValue)),
      TicketDraft.Member("title", .string(title)),
    ]
    if let since { members.append(TicketDraft.Member("startDateTime", .string(since.inTickets))) }
    members.append(TicketDraft.Member("isResolved", .boolean(!phase.isOpen)))
    return members
  }
}

extension HealthReport.Source {
  /// As the contract of tickets has it.
  fileprivate var members: [TicketDraft.Member] {
    var members = [TicketDraft.Member("name", .string(name)), TicketDraft.Member("ok", .boolean(isReached))]
    if let heardAt { members.append(TicketDraft.Member("fetchedAt", .string(heardAt.inTickets))) }
    members.append(TicketDraft.Member("stale", .boolean(isOld)))
    return members
  }
}

extension HealthIncident.Kind {
  fileprivate var phrase: PhraseKey {
    switch self {
    case .incident: .healthIncident
    case .advisory: .healthAdvisory
    case .maintenance: .healthMaintenance
    }
  }
}

extension HealthIncident.Phase {
  fileprivate var phrase: PhraseKey {
    switch self {
    case .investigating: .healthInvestigating
    case .confirmed: .healthConfirmed
    case .restoring: .healthRestoring
    case .verifying: .healthVerifying
    case .needsInput: .healthNeedsInput
    case .resolved: .healthResolved
    case .falsePositive: .healthFalsePositive
    }
  }
}

extension Instant {
  /// Whole seconds: nobody works on a ticket by the millisecond.
  fileprivate var inTickets: String { Instant(secondsSince1970: secondsSince1970).description }
}

extension UTCOffset {
  /// As in `UTC+9` and `UTC+5:30`.
  fileprivate var inWords: String {
    guard seconds != 0 else { return "UTC" }
    let minutes = abs(seconds) / 60
    let rest = minutes % 60
    return "UTC\(seconds < 0 ? "-" : "+")\(minutes / 60)" + (rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + "\(rest)")
  }
}
