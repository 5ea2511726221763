/// What a record may hold.
enum Limits {
  /// Highest count that is taken from a record; a conversation has a few hundred turns, and whoever adds one to this
  /// is far from any end of the numbers.
  static let count = 1_000_000_000

  /// Longest code for coming back that is looked at, in bytes: thrice its own length, for blanks and hyphens.
  static let codeLengthInBytes = 96

  /// Most lines of a conversation in its ticket, as many as the contract of tickets allows.
  static let transcriptLines = 500

  /// Most bytes of what was said in a ticket: a quarter of the longest line that hands one over.
  static let transcriptInBytes = 262_144

  /// Most addresses in one line by which a person can be found later; a list of more is nobody's own.
  static let mailsInALine = 20
}
