/// What a record may hold.
enum Limits {
  /// Highest count that is taken from a record; a conversation has a few hundred turns, and whoever adds one to this
  /// is far from any end of the numbers.
  static let count = 1_000_000_000
}
