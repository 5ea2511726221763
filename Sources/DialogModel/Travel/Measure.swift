package import CivilTime

/// What somebody's words for a time or a sum come to.
package enum Measure: Equatable, Sendable {
  /// By the person's own clock, from the earliest moment that is meant up to the first that is not.
  case time(LocalTime, LocalTime)
  /// In hundredths, of the currency that was named, as in ISO 4217.
  case sum(Int, currency: String?)
}
