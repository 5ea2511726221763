package import CivilTime

/// When the people of a desk work, with the clocks of the place where they do.
///
/// Hours are written in local time, and arrivals come as instants: this is where the two meet.
package struct DeskCalendar: Sendable {
  private let hours: OpeningHours
  private let zone: TimeZone

  /// Joins hours of a dialog with what is known of their zone.
  package init(_ hours: ServiceHours, in zone: TimeZone) {
    self.hours = hours.hours
    self.zone = zone
  }

  /// Whether somebody works at a moment.
  package func isOpen(at moment: Instant) -> Bool { hours.isOpen(at: zone.local(at: moment)) }

  /// The first moment at which somebody works; nil for a desk that does not open within ten years.
  package func nextOpening(from moment: Instant) -> Instant? {
    isOpen(at: moment) ? moment : hours.nextOpening(from: zone.local(at: moment)).map(zone.instant)
  }

  /// When a first answer is due that is promised within so much time of work.
  package func due(within patience: ResponsePromise.Patience, from moment: Instant) -> Instant? {
    let local = zone.local(at: moment)
    switch patience {
    case .time(let span): return hours.adding(span.duration, to: local).map(zone.instant)
    case .days(let days): return hours.adding(workingDays: days, to: local).map(zone.instant)
    }
  }
}
