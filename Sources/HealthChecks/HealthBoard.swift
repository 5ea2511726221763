package import CivilTime
package import DialogModel

// All that is decided about health is decided here, and nothing of it waits: sources are asked by whoever carries the
// effects out, and what they said comes back as an event. So a test plays a day of outages without a clock.
//
// A source is asked when its time has come, give or take a tenth, so that many desks do not ask in step. One that fails
// is asked half as often each time. A question is answered at once from what is known, as long as that is younger than
// the source's rhythm; else it waits for a fresh reading, at most for its patience.

/// Knows what every source said last, when each is to be asked again, and who waits for an answer.
///
/// Invariant: every question is reported exactly once; a source is asked again only when it has answered.
package struct HealthBoard: Sendable {
  /// The sources, as the operator listed them.
  package let sources: [HealthSource]
  /// How clocks are read where the answers are read.
  let clock: UTCOffset
  private(set) var knowledge: [Knowledge]
  private var waiting: [Waiting] = []

  /// What is known of one source.
  struct Knowledge: Equatable, Sendable {
    var reading: FeedReading?
    var heardAt: Instant?
    var fault: SourceFault?
    var failures = 0
    var tag: String?
    var isAsked = false
    var askedAt: Instant?
    /// When it is to be asked again by itself.
    var due: Instant
    /// Since when it has failed without a break.
    var failedSince: Instant?
    /// Before that, nobody asks it, whoever wants to know.
    var rest: Instant
  }

  private struct Waiting: Equatable, Sendable {
    var token: Int
    var question: HealthQuestion
    var deadline: Instant
    /// The sources that it still waits for.
    var open: Set<Int>
  }

  /// What can happen to the board.
  package enum Event: Sendable {
    /// Time has passed.
    case woke
    /// Somebody wants to know, and waits no longer than `patience`.
    case asked(token: Int, HealthQuestion, patience: Duration)
    /// A source was asked, and this is what came of it.
    case answered(source: Int, Outcome)
  }

  /// What asking a source can come to.
  package enum Outcome: Equatable, Sendable {
    /// It said something, with the tag by which it knows it again.
    case said(FeedReading, tag: String?)
    /// It said that nothing has changed since the tag.
    case unchanged
    case failed(SourceFault)
  }

  /// What is to be done now.
  package enum Effect: Equatable, Sendable {
    /// Ask a source; `tag` is what it called its last answer.
    case ask(source: Int, tag: String?)
    case report(token: Int, HealthReport)
  }

  /// A board on which nothing is known yet; every source is due at once.
  package init(_ sources: [HealthSource], clock: UTCOffset = .utc, now: Instant) {
    self.sources = sources
    self.clock = clock
    knowledge = sources.map { _ in Knowledge(due: now, rest: now) }
  }

  /// When something is to be done although nothing happens; nil where nothing will.
  package var nextWaking: Instant? {
    let due = knowledge.filter { !$0.isAsked }.map { max($0.due, $0.rest) } + waiting.map(\.deadline)
    return due.min()
  }

  /// Takes what happened; `chance` is a number that nobody can foresee.
  package mutating func step(_ event: Event, at now: Instant, chance: UInt64) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .woke: break
    case .asked(let token, let question, let patience):
      effects += ask(token, question, patience: patience, at: now)
    case .answered(let source, let outcome):
      guard sources.indices.contains(source) else { return [] }
      take(outcome, of: source, at: now, chance: chance)
      for index in waiting.indices { waiting[index].open.remove(source) }
    }
    for source in sources.indices where !knowledge[source].isAsked && knowledge[source].due <= now {
      effects += asking(source, at: now)
    }
    return effects + settled(at: now)
  }

  private mutating func ask(
    _ token: Int, _ question: HealthQuestion, patience: Duration, at now: Instant
  ) -> [Effect] {
    let asked = sources.indices.filter { sources[$0].speaks(for: question.service) }
    var open: Set<Int> = []
    var effects: [Effect] = []
    for source in asked where !isFresh(source, at: now) {
      if knowledge[source].isAsked {
        open.insert(source)
      } else if case let asking = asking(source, at: now), !asking.isEmpty {
        effects += asking
        open.insert(source)
      }
    }
    let deadline = waiting.count < Limits.waitingQuestions ? now.advanced(by: patience) : now
    waiting.append(Waiting(token: token, question: question, deadline: deadline, open: open))
    return effects
  }

  /// Whether asking again would tell nothing new.
  private func isFresh(_ source: Int, at now: Instant) -> Bool {
    guard let heard = knowledge[source].heardAt, knowledge[source].fault == nil else { return false }
    return heard.duration(to: now) < sources[source].rhythm
  }

  /// Nothing while the source rests.
  private mutating func asking(_ source: Int, at now: Instant) -> [Effect] {
    guard knowledge[source].rest <= now else { return [] }
    knowledge[source].isAsked = true
    knowledge[source].askedAt = now
    return [.ask(source: source, tag: knowledge[source].tag)]
  }

  private mutating func take(_ outcome: Outcome, of source: Int, at now: Instant, chance: UInt64) {
    let rhythm = sources[source].rhythm
    var known = knowledge[source]
    known.isAsked = false
    known.rest = (known.askedAt ?? now).advanced(by: sources[source].kind.rest)
    switch outcome {
    case .said(let reading, let tag):
      known.reading = reading
      known.tag = tag
      // A file that says of itself that it is old, is old.
      known.heardAt = min(reading.asOf ?? now, now)
      known.hasAnswered()
      known.due = now.advanced(by: rhythm * Self.jitter(chance))
    case .unchanged:
      if known.reading?.asOf == nil { known.heardAt = now }
      known.hasAnswered()
      known.due = now.advanced(by: rhythm * Self.jitter(chance))
    case .failed(let fault):
      known.fault = fault
      known.failedSince = known.failedSince ?? now
      known.failures += 1
      let factor = 1 << min(known.failures - 1, 6)
      let backOff = min(max(rhythm, sources[source].kind.rest) * factor, Limits.longestBackOff)
      known.due = now.advanced(by: backOff * Self.jitter(chance))
      if case .busy(.some(let time)) = fault {
        known.rest = now.advanced(by: min(max(time, .zero), Limits.longestRetryAfter))
      }
    }
    knowledge[source] = known
  }

  /// From 0.9 to 1.1.
  private static func jitter(_ chance: UInt64) -> Double { 0.9 + 0.2 * Double(chance % 1_024) / 1_023 }

  /// Reports to everybody who waits for nothing more, or no longer.
  private mutating func settled(at now: Instant) -> [Effect] {
    let ready = waiting.filter { $0.open.isEmpty || $0.deadline <= now }
    waiting.removeAll { $0.open.isEmpty || $0.deadline <= now }
    return ready.map { .report(token: $0.token, report(on: $0.question, at: now)) }
  }
}

extension HealthBoard.Knowledge {
  fileprivate mutating func hasAnswered() {
    fault = nil
    failures = 0
    failedSince = nil
  }
}
