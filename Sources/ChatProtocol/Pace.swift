/// So many at once, and then one after the other at a pace; whoever is faster is delayed and never lost.
struct Pace: Equatable, Sendable {
  /// When the next would come if all came at the pace from the beginning on.
  private var next = Duration.zero

  /// When one more may pass; the past where it may pass at once.
  func moment(_ limits: LineLimits) -> Duration {
    guard let pause = limits.pauseBetweenLines else { return .zero }
    return next - pause * (limits.burst - 1)
  }

  /// Lets one pass.
  mutating func pass(at now: Duration, _ limits: LineLimits) {
    guard let pause = limits.pauseBetweenLines else { return }
    next = max(next, now) + pause
  }
}
