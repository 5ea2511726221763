package import CivilTime
package import DialogModel

/// What a source said, in the one form that all sources are brought into.
package struct FeedReading: Equatable, Sendable {
  /// What it says of each service as a whole.
  package var services: [ServiceState] = []
  /// Everything that is going on or has ended, open things first.
  package var events: [FeedEvent] = []
  /// Where the next page is; nil on the last.
  package var nextPage: String?
  /// When the source itself says that this was true; nil where it does not say.
  package var asOf: Instant?

  /// A source that has said nothing.
  package init() {}

  /// Adds the next page, within the limits.
  package mutating func add(_ page: FeedReading) {
    services += page.services.prefix(Limits.services - services.count)
    events += page.events
    nextPage = page.nextPage
    asOf = page.asOf ?? asOf
    settle()
  }

  /// Leaves one event of each id, open ones first, and no more than is worth reading.
  mutating func settle() {
    // What is written last of one id is meant; ids are compared by their bytes.
    var places: [[UInt8]: Int] = [:]
    var kept: [FeedEvent] = []
    for event in events {
      let id = Array(event.incident.id.utf8)
      guard !id.isEmpty, let place = places[id] else {
        if !id.isEmpty { places[id] = kept.count }
        kept.append(event)
        continue
      }
      let services = kept[place].services
      if event.isNewer(than: kept[place]) { kept[place] = event }
      // The same trouble is told once for each service that it touches.
      let others = (services + event.services).filter { !kept[place].services.contains($0) }
      kept[place].services += others.prefix(max(0, Limits.servicesOfEvent - kept[place].services.count))
    }
    let open = kept.filter(\.incident.phase.isOpen)
    let over = kept.filter { !$0.incident.phase.isOpen }
    events = Array((open + over).prefix(Limits.events))
    services = Array(services.prefix(Limits.services))
  }
}

/// What a source says of one service.
package struct ServiceState: Equatable, Sendable {
  /// What the source calls it: its name, its id.
  package var names: [String]
  /// How it is.
  package var state: State

  /// The states that make a difference.
  package enum State: String, Equatable, Sendable {
    case fine
    case troubled
    case inMaintenance
    case restored
    /// The source uses a word that nobody knew when this was written.
    case unclear
  }
}

/// Something that a source tells, with what it takes to find it.
package struct FeedEvent: Equatable, Sendable {
  /// What is told to people.
  package var incident: HealthIncident
  /// The services that it touches, as the source calls them.
  package var services: [String]
  /// What the customer's words are compared with.
  package var words: String
  /// When it ended; nil while it has not, or where nobody says.
  package var ended: Instant?

  /// Whether another telling of the same thing is older.
  fileprivate func isNewer(than other: FeedEvent) -> Bool {
    guard let mine = incident.updated else { return other.incident.updated == nil }
    return other.incident.updated.map { $0 <= mine } ?? true
  }
}

/// Why a source has said nothing that could be read.
package enum SourceFault: Error, Equatable, Sendable {
  /// Nobody answers at the address.
  case unreachable(String)
  case timedOut
  case tooLarge(mostBytes: Int)
  /// The answer points to another host.
  case redirected
  /// The certificate does not belong to the host.
  case certificate(String)
  /// The token was not accepted.
  case unauthorised(status: Int)
  /// The server asks for patience.
  case busy(retryAfter: Duration?)
  case status(Int)
  case wrongType(String)
  case unreadable(String)
  /// A part of this machine is missing or will not be used.
  case unusable(String)

  /// One line for operators.
  package var sentence: String {
    switch self {
    case .unreachable(let detail): "it cannot be reached: \(detail)"
    case .timedOut: "it took too long to answer"
    case .tooLarge(let bytes): "its answer is larger than \(bytes) bytes"
    case .redirected: "it redirects to another address, which is not followed"
    case .certificate(let detail): "its certificate is not accepted: \(detail)"
    case .unauthorised(let status): "it does not accept the token (HTTP \(status))"
    case .busy(.some(let time)): "it asks to be left alone for \(time.components.seconds) seconds"
    case .busy(nil): "it asks to be left alone for a while"
    case .status(let status): "it answers HTTP \(status)"
    case .wrongType(let type): "it answers \(type.isEmpty ? "without a type" : type) instead of JSON"
    case .unreadable(let detail): "its answer cannot be read: \(detail)"
    case .unusable(let detail): detail
    }
  }
}
