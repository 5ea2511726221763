package import DialogModel

/// The one fact that would have made a table decide otherwise.
package struct NearestChange: Equatable, Sendable {
  /// What would have to be different.
  package let fact: Fact
  /// How it would have to read.
  package let reading: FactReading
  /// The outcome that would then win, by its position in the table.
  package let outcome: Int
}

extension Dialog {
  /// Looks for a single answer that would alter the outcome; nil where it would take several.
  ///
  /// Facts of the rows nearest to the top come first: they are the ones that the author thought of first.
  package func nearestChange(of table: ID<Decision>, from facts: some FactSource) -> NearestChange? {
    let decision = self[table]
    guard let verdict = decision.verdict(from: facts) else { return nil }
    let tests = decision.rows.flatMap(\.guards).flatMap(\.test.leaves)
    var seen: Set<Fact> = []
    for fact in decision.rows.flatMap(\.guards).flatMap(\.test.facts) where seen.insert(fact).inserted {
      guard case .slot = fact else { continue }
      for reading in readings(of: fact, toldApartBy: tests) {
        switch reading {
        case .listed, .number: break
        case .open, .unknown, .stated: continue
        }
        let changed = FactsWithOne(base: facts, fact: fact, reading: reading)
        guard let other = decision.verdict(from: changed), other.outcome != verdict.outcome else { continue }
        return NearestChange(fact: fact, reading: reading, outcome: other.outcome)
      }
    }
    return nil
  }
}

/// Facts of which one reads otherwise.
private struct FactsWithOne<Base: FactSource>: FactSource {
  let base: Base
  let fact: Fact
  let reading: FactReading

  func reading(of other: Fact) -> FactReading { other == fact ? reading : base.reading(of: other) }
  func mentions(_ slot: ID<Slot>, _ cue: ID<Cue>) -> Bool { base.mentions(slot, cue) }
}
