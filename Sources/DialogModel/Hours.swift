package import SourceText

/// When people work, in their own zone.
package struct ServiceHours: Sendable {
  package var name: Placed<String>
  /// The name of a time zone, such as `Asia/Tokyo`.
  package var zone: Placed<String>

  /// Gathers what the loader has checked.
  package init(name: Placed<String>, zone: Placed<String>) {
    self.name = name
    self.zone = zone
  }
}

/// The promised first response; the first whose conditions hold is the one that counts.
package struct ResponsePromise: Sendable {
  package var within: AuthorDuration
  /// Nil where the clock never stops.
  package var during: ID<ServiceHours>?
  package var guards: [Condition]
  package var span: Span

  /// Gathers what the loader has checked.
  package init(within: AuthorDuration, during: ID<ServiceHours>?, guards: [Condition], span: Span) {
    self.within = within
    self.during = during
    self.guards = guards
    self.span = span
  }
}

/// A stretch of time as authors write it.
package struct AuthorDuration: Equatable, Sendable {
  package var count: Int
  package var unit: Unit

  /// What is counted.
  package enum Unit: String, CaseIterable, Sendable {
    case seconds = "s"
    case minutes = "m"
    case hours = "h"
    case days = "d"
  }

  /// Reads `30s`, `5m`, `4h` or `2d`; nil for anything else.
  package init?(_ text: String) {
    guard let last = text.last, let unit = Unit(rawValue: String(last)) else { return nil }
    let digits = text.utf8.dropLast()
    guard (1...6).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard let count = Int(text.dropLast()), count > 0 else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The stretch on a clock that never stops.
  package var onTheClock: Duration {
    switch unit {
    case .seconds: .seconds(count)
    case .minutes: .seconds(count * 60)
    case .hours: .seconds(count * 3_600)
    case .days: .seconds(count * 86_400)
    }
  }
}
