/// Places at which a server can be told to end itself; they stand as `fault("…")` in the code, and a test holds this
/// list to it.
enum KillPoint {
  /// Passed whenever messages are taken.
  static let always = [
    "line.parsed", "dedup.before", "txn.begun", "turn.inserted", "state.updated", "say.inserted", "commit.before", "commit.after",
    "reply.before", "reply.partial", "reply.after",
  ]

  /// Passed now and then: when a ticket is filed, things are put in order, or somebody is forgotten.
  static let seldom = ["ticket.inserted", "checkpoint.before", "checkpoint.after", "erase.mid"]

  /// Passed once in the life of a store: before each statement of each step that makes its tables.
  static let migrations = [7, 4, 4, 4].enumerated().map { step, statements in
    (1...statements).map { "migrate.\(step + 1).\($0)" }
  }

  /// Which steps the first lives of a store die in, from the first on; the first step has the most statements.
  static let young = [0, 0, 1, 2, 3]

  static var all: [String] { always + seldom + migrations.flatMap(\.self) }
}
