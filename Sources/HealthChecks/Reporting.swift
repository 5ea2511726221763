package import CivilTime
package import DialogModel
import HumanText
import SourceText

/// How what the sources said becomes one answer.
extension HealthBoard {
  /// What is known of a service by now, without asking anybody.
  ///
  /// Trouble that anybody tells counts. That all is well counts only where a source said so lately, and nobody else who
  /// knows the service has fallen silent with worse news.
  package func report(on question: HealthQuestion, at now: Instant) -> HealthReport {
    var report = HealthReport(.unavailable, clock: clock)
    var events: [FeedEvent] = []
    var restedOn: [(result: HealthResult, heard: Instant, isOld: Bool)] = []
    for (source, known) in zip(sources, knowledge) where source.speaks(for: question.service) {
      let isOld = known.heardAt.map { $0.duration(to: now) > source.oldAfter } ?? true
      report.sources.append(
        HealthReport.Source(
          name: source.name.value, isReached: known.fault == nil && known.heardAt != nil, heardAt: known.heardAt,
          isOld: known.heardAt != nil && isOld))
      guard let reading = known.reading, let heard = known.heardAt else { continue }
      let verdict = reading.verdict(on: question, restoredWithin: source.restoredWithin, now: now)
      guard var result = verdict.result else { continue }
      if result == .healthy, isOld { result = .unavailable }
      // Trouble that nobody has spoken of for days says nothing about today.
      if heard.duration(to: now) > max(source.restoredWithin, source.oldAfter) { result = .unavailable }
      restedOn.append((result, heard, isOld))
      events += verdict.events
    }
    for result in [HealthResult.knownIssue, .recentlyRestored, .healthy, .unavailable] {
      // The youngest knowledge that says so is what the answer rests on.
      guard let base = restedOn.filter({ $0.result == result }).max(by: { $0.heard < $1.heard }) else { continue }
      report.result = result
      report.asOf = base.heard
      report.isOld = base.isOld
      break
    }
    let telling = events.filter { $0.incident.phase.isOpen == (report.result == .knownIssue) }
    report.incidents = report.result == .healthy ? [] : ranked(telling, for: question)
    return report
  }

  private func ranked(_ events: [FeedEvent], for question: HealthQuestion) -> [HealthIncident] {
    let words = WordBag(question.words)
    let ranked = events.map { (event: $0, rank: $0.rank(for: words)) }.sorted { $0.rank > $1.rank }
    var seen: Set<[UInt8]> = []
    return ranked.map(\.event.incident).filter { seen.insert(Array($0.id.utf8)).inserted }
      .prefix(Limits.incidentsInReport).map { $0 }
  }

  /// How every source stands, for operators.
  package func standing(at now: Instant) -> [SourceStanding] {
    zip(sources, knowledge).map { source, known in
      SourceStanding(
        source: source, heardAt: known.heardAt,
        isOld: known.heardAt.map { $0.duration(to: now) > source.oldAfter } ?? true,
        fault: known.fault, reading: known.reading, isAsked: known.isAsked)
    }
  }
}

/// What is known of one source, for operators.
package struct SourceStanding: Sendable {
  /// Which one.
  package let source: HealthSource
  /// When it last said something that could be read.
  package let heardAt: Instant?
  /// Whether that is longer ago than the operator allows.
  package let isOld: Bool
  /// Why the last attempt came to nothing; nil where it did not.
  package let fault: SourceFault?
  /// What it said.
  package let reading: FeedReading?
  /// Whether an answer is being waited for.
  package let isAsked: Bool
}
