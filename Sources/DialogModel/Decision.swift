package import SourceText

/// A table of rows; the first whose conditions hold decides, and says why.
package struct Decision: Sendable {
  /// How conditions and `propose` lines refer to it; a fact of this name holds its outcome.
  package var name: Placed<String>
  /// The different outcomes in the order of their first row.
  package var outcomes: [String]
  /// The different reasons in the order of their first row.
  package var reasons: [String]
  /// The rows in the order in which they are tried.
  package var rows: [Row]

  /// One `choose` line.
  package struct Row: Sendable {
    /// A position in `outcomes`.
    package var outcome: Int
    /// A position in `reasons`.
    package var reason: Int
    /// Conditions that must all hold for the row to win; none means that it wins whenever it is reached.
    package var guards: [Condition]
    /// The row's own line, for messages about holes and dead rows.
    package var span: Span

    /// Gathers what the loader has checked.
    package init(outcome: Int, reason: Int, guards: [Condition], span: Span) {
      self.outcome = outcome
      self.reason = reason
      self.guards = guards
      self.span = span
    }
  }

  /// Gathers what the loader has checked.
  package init(name: Placed<String>, outcomes: [String], reasons: [String], rows: [Row]) {
    self.name = name
    self.outcomes = outcomes
    self.reasons = reasons
    self.rows = rows
  }
}
