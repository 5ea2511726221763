package import CivilTime
package import SourceText

/// When people work, in their own zone.
package struct ServiceHours: Sendable {
  package var name: Placed<String>
  /// The name of a time zone, such as `Asia/Tokyo`.
  package var zone: Placed<String>
  package var hours: OpeningHours

  /// Gathers what the loader has checked.
  package init(name: Placed<String>, zone: Placed<String>, hours: OpeningHours) {
    self.name = name
    self.zone = zone
    self.hours = hours
  }
}

/// The promised first response; the first whose conditions hold is the one that counts.
package struct ResponsePromise: Sendable {
  package var within: Patience
  /// Nil where the clock never stops.
  package var during: ID<ServiceHours>?
  package var guards: [Condition]
  package var span: Span

  /// How long it may take, as authors think of it: a day of work is not twenty-four hours of it.
  package enum Patience: Equatable, Sendable {
    case time(TimeSpan)
    case days(Int)
  }

  /// Gathers what the loader has checked.
  package init(within: Patience, during: ID<ServiceHours>?, guards: [Condition], span: Span) {
    self.within = within
    self.during = during
    self.guards = guards
    self.span = span
  }
}
