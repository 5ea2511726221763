import CivilTime
import DialogModel
import HumanText

/// What one source says of the service that was asked about.
struct SourceVerdict {
  /// The result, if this source alone were asked; nil where it does not know the service.
  var result: HealthResult?
  /// What it tells of the service.
  var events: [FeedEvent] = []
}

extension FeedReading {
  /// Finds what is said of a service; `restoredWithin` is how long something that has ended is still worth a word.
  func verdict(on question: HealthQuestion, restoredWithin: Duration, now: Instant) -> SourceVerdict {
    let names = NameKeys(question.names)
    let region = Region(question, names, in: self)
    let states = services.filter { $0.names.contains { names.match($0) && region.includes($0) } }
    let found = events.filter { event in
      let fits = event.services.contains { names.match($0) && region.includes($0) }
      // An event that names no service is told by its title.
      return fits || (event.services.isEmpty && names.match(event.incident.title))
    }
    guard !states.isEmpty || !found.isEmpty else { return SourceVerdict() }
    let open = found.filter { $0.incident.phase.isOpen && !$0.hasRunOut(by: now) }
    if !open.isEmpty { return SourceVerdict(result: .knownIssue, events: open) }
    let ended = found.filter { event in
      guard event.incident.phase != .falsePositive, let end = event.ended ?? event.incident.next else { return false }
      return end.duration(to: now) < restoredWithin
    }
    if states.contains(where: { $0.state == .troubled || $0.state == .inMaintenance }) {
      return SourceVerdict(result: .knownIssue)
    }
    if !ended.isEmpty { return SourceVerdict(result: .recentlyRestored, events: ended) }
    if states.contains(where: { $0.state == .restored }) { return SourceVerdict(result: .recentlyRestored) }
    // A word that nobody knows is no reason to say that all is well.
    let isClear = states.contains { $0.state == .fine } && !states.contains { $0.state == .unclear }
    return SourceVerdict(result: isClear ? .healthy : .unavailable)
  }
}

/// The part of the world that the customer has named, as far as a source tells parts apart.
private struct Region {
  private let names: NameKeys
  /// The parts that were named; none means everywhere.
  private let named: Set<[UInt8]>

  init(_ question: HealthQuestion, _ names: NameKeys, in reading: FeedReading) {
    self.names = names
    let words = FoldedText(question.words).key
    var named: Set<[UInt8]> = []
    if !words.isEmpty {
      for name in reading.services.flatMap(\.names) where names.match(name) {
        for part in names.rest(of: name) where part.count > 3 && words.holds(part) { named.insert(part) }
      }
    }
    self.named = named
  }

  func includes(_ name: String) -> Bool {
    let rest = names.rest(of: name)
    return named.isEmpty || rest.isEmpty || rest.contains { named.contains($0) }
  }
}

extension FeedEvent {
  /// Work that should be over by now counts as over, whatever its page says.
  fileprivate func hasRunOut(by now: Instant) -> Bool {
    incident.kind == .maintenance && incident.next.map { $0 < now } ?? false
  }

  /// Where it stands among others: what is open, what the customer speaks of, what is grave, what is new.
  func rank(for words: WordBag) -> (Int, Int, Int, Int) {
    let gravity: Int
    switch incident.kind {
    case .incident: gravity = 2
    case .advisory: gravity = 1
    case .maintenance: gravity = 0
    }
    return (
      incident.phase.isOpen ? 1 : 0, WordBag(self.words).common(with: words), gravity,
      incident.updated?.secondsSince1970 ?? 0
    )
  }
}

extension [UInt8] {
  /// Whether `part` stands somewhere inside; both are short names.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard count >= part.count, let first = part.first else { return false }
    return (0...(count - part.count)).contains { self[$0] == first && self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
