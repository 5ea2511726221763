/// How much of anything a talk may hold; whoever writes talks by hand never meets these.
enum Limits {
  /// Longest reply that is no fault of its dialog, in Unicode scalars: what a chat platform takes at once.
  static let replyInScalars = 2_000
  /// Largest talk, in bytes. Ten times a talk of 200 turns with long answers.
  static let fileLengthInBytes = 1 << 20
  /// Longest line, in bytes. Four times what a person may type at once.
  static let lineLengthInBytes = 16 << 10
  /// Problems that one talk reports. Nobody mends more in one sitting, and a file that is no talk at all would
  /// otherwise fill the memory with them.
  static let findings = 1_000
  /// Braces in one line. Each costs one look at every letter of the line that is matched.
  static let wildcardsInLine = 64
  /// Longest pattern between slashes, in signs after its counts are written out. Longer than any number that
  /// people read to each other.
  static let signsInPattern = 128
  /// Pairs of an expected and an actual line that one turn compares. A thousand lines on either side; beyond
  /// that, all that was expected is missing and all that was said is new.
  static let comparedPairs = 1_000_000
  /// Shortest volatile value that becomes a capture, in scalars. A single digit stands everywhere by accident.
  static let volatileLength = 2
  /// Fewest letters beside a brace by which its place is found again in a new wording. One letter is found
  /// everywhere.
  static let anchorLength = 2
}
