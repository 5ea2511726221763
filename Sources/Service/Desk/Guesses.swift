import CivilTime

/// Wrong codes for coming back, counted by user, so that nobody can try them by the thousand.
struct Guesses: Sendable {
  private var failures: [(user: Int, at: Instant)] = []

  /// Whether a user may try one more.
  mutating func mayTry(_ user: Int, at now: Instant) -> Bool {
    failures.removeAll { $0.at.advanced(by: .seconds(3_600)) <= now }
    let mine = failures.filter { $0.user == user }
    let recent = mine.count { $0.at.advanced(by: .seconds(60)) > now }
    return mine.count < Limits.guessesInHour && recent < Limits.guessesInMinute
  }

  /// Notes that a code was wrong.
  mutating func note(_ user: Int, at now: Instant) { failures.append((user, now)) }
}
