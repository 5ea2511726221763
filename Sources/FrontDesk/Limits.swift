/// How much the desk takes on at once.
enum Limits {
  /// Lines of one conversation that wait while something is looked up; whoever types more repeats themselves.
  static let heldLines = 8

  /// Conversations that are held in memory beside the store: more than talk within a minute at a desk of any size, at
  /// some ten kilobytes each.
  static let seats = 4_096

  /// Numbers that are tried for one ticket before something else must be wrong: each is free with a chance of a
  /// thousand million to one.
  static let ticketNumbers = 8
}
