import SQLiteStorage

/// Places at which a server can be told to end itself; they stand as `fault("…")` in the code, and a test holds this
/// list to it.
enum KillPoint {
  /// Passed whenever messages are taken.
  static let always = [
    "line.parsed", "dedup.before", "txn.begun", "turn.inserted", "state.updated", "say.inserted", "commit.before",
    "commit.after",
    "reply.before", "reply.partial", "reply.after",
  ]

  /// Passed now and then: when a ticket is filed, things are put in order, or somebody is forgotten.
  static let seldom = ["ticket.inserted", "checkpoint.before", "checkpoint.after", "erase.mid", "backup.mid"]

  /// Passed once in the life of a store: before each statement of each step that makes its tables.
  static let migrations = SQLiteStorage.statementsOfSteps.enumerated().map { step, statements in
    (1...statements).map { "migrate.\(step + 1).\($0)" }
  }

  /// Which steps the first lives of a store die in, from the first on; one with many statements has two of them.
  static let young = migrations.indices.flatMap { step in
    [Int](repeating: step, count: migrations[step].count > 4 ? 2 : 1)
  }

  static var all: [String] { always + seldom + migrations.flatMap(\.self) }
}
