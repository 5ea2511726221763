package import CivilTime
package import SourceText

/// When people work, in their own zone.
package struct ServiceHours: Sendable {
  /// How promises refer to it; no other times of work in the dialog have this name.
  package var name: Placed<String>
  /// The name of a time zone, such as `Asia/Tokyo`.
  package var zone: Placed<String>
  /// When work begins and ends on each day of the week, by the clocks of `zone`.
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
  /// How long people may have to wait for the first answer.
  package var within: Patience
  /// Nil where the clock never stops.
  package var during: ID<ServiceHours>?
  /// Conditions that must all hold for the promise to be made; none means that it always can be.
  package var guards: [Condition]
  /// The line without its block, for messages about it.
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
