package import DialogModel

/// What a table decided, and why.
package struct Verdict: Equatable, Sendable {
  /// The position of the row that won.
  package let row: Int
  /// A position in the table's outcomes.
  package let outcome: Int
  /// A position in the table's reasons.
  package let reason: Int
  /// The facts that the winning row looked at, each once, in the order of its lines.
  package let facts: [Fact]
}

extension Decision {
  /// Tries the rows from top to bottom; nil only for a table with a hole, which `TableCheck` finds beforehand.
  package func verdict(from facts: some FactSource) -> Verdict? {
    guard let position = rows.firstIndex(where: { $0.guards.hold(in: facts) }) else { return nil }
    let row = rows[position]
    var looked: [Fact] = []
    for fact in row.guards.flatMap(\.test.facts) where !looked.contains(fact) { looked.append(fact) }
    return Verdict(row: position, outcome: row.outcome, reason: row.reason, facts: looked)
  }
}
