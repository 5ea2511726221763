package import CivilTime

/// What looking up the health of a service has come to: the answer, how old it is, and what it rests on.
package struct HealthReport: Equatable, Sendable {
  /// The answer in one word.
  package var result: HealthResult
  /// When what it rests on was true, by the oldest of the sources that were asked; nil where nothing was ever heard.
  package var asOf: Instant?
  /// Whether a source has been silent for longer than its operator allows.
  package var isOld: Bool
  /// What is going on or has just ended, the most fitting first.
  package var incidents: [HealthIncident]
  /// Everybody who was asked.
  package var sources: [Source]
  /// How clocks are read where the answer is read.
  package var clock: UTCOffset

  /// One of those who were asked.
  package struct Source: Equatable, Sendable {
    /// As the operator calls it.
    package var name: String
    /// Whether it answered the last time.
    package var isReached: Bool
    /// When it last said something that could be read.
    package var heardAt: Instant?
    /// Whether that is longer ago than the operator allows.
    package var isOld: Bool

    /// Gathers what is known of a source.
    package init(name: String, isReached: Bool, heardAt: Instant?, isOld: Bool) {
      self.name = name
      self.isReached = isReached
      self.heardAt = heardAt
      self.isOld = isOld
    }
  }

  /// Gathers an answer; with the result alone it is one that nobody has said more about.
  package init(
    _ result: HealthResult, asOf: Instant? = nil, isOld: Bool = false, incidents: [HealthIncident] = [],
    sources: [Source] = [], clock: UTCOffset = .utc
  ) {
    self.result = result
    self.asOf = asOf
    self.isOld = isOld
    self.incidents = incidents
    self.sources = sources
    self.clock = clock
  }

  /// Nothing is known to be wrong, and nothing else is said.
  package static let healthy = HealthReport(.healthy)
  /// Something is known to be wrong, and nothing else is said.
  package static let knownIssue = HealthReport(.knownIssue)
  /// Something has just ended, and nothing else is said.
  package static let recentlyRestored = HealthReport(.recentlyRestored)
  /// Nobody could be asked.
  package static let unavailable = HealthReport(.unavailable)

  /// The one that texts tell of; nil where nothing is going on.
  package var incident: HealthIncident? { incidents.first }

  /// How many real outages are open, as conditions ask for it.
  package var openIncidents: HealthCount {
    switch incidents.count(where: { $0.kind == .incident && $0.phase.isOpen }) {
    case 0: .none
    case 1: .one
    default: .several
    }
  }
}

/// Something that a source tells of a service: an outage, a lesser trouble, or work that was planned.
package struct HealthIncident: Equatable, Sendable {
  /// As the source numbers it.
  package var id: String
  /// In the words of the source, which are seldom the customer's language.
  package var title: String
  /// What the source calls the service that suffers.
  package var service: String
  /// How grave it is.
  package var kind: Kind
  /// How far those who work on it are.
  package var phase: Phase
  /// When it began.
  package var since: Instant?
  /// When the source last said something about it.
  package var updated: Instant?
  /// When the source wants to say something again.
  package var next: Instant?
  /// Where more can be read.
  package var link: String?

  /// How grave something is.
  package enum Kind: String, CaseIterable, Sendable {
    /// A service or a major function is not available.
    case incident
    /// Some people are affected and the service is there, often with a way around.
    case advisory
    /// Work that was announced.
    case maintenance
  }

  /// How far those who work on it are.
  package enum Phase: String, CaseIterable, Sendable {
    case investigating
    case confirmed
    case restoring
    case verifying
    /// Nobody goes on until customers send what is asked of them.
    case needsInput = "needs_input"
    case resolved
    /// The cause lies elsewhere.
    case falsePositive = "false_positive"

    /// Whether people may still suffer from it.
    package var isOpen: Bool {
      switch self {
      case .investigating, .confirmed, .restoring, .verifying, .needsInput: true
      case .resolved, .falsePositive: false
      }
    }
  }

  /// Gathers what a source tells.
  package init(
    id: String, title: String, service: String = "", kind: Kind = .incident, phase: Phase = .confirmed,
    since: Instant? = nil, updated: Instant? = nil, next: Instant? = nil, link: String? = nil
  ) {
    self.id = id
    self.title = title
    self.service = service
    self.kind = kind
    self.phase = phase
    self.since = since
    self.updated = updated
    self.next = next
    self.link = link
  }
}

/// How many, as far as it makes a difference.
package enum HealthCount: String, CaseIterable, Sendable {
  case none
  case one
  case several
}
