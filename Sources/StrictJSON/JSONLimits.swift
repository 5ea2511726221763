/// How much one document may hold; what goes beyond it is refused, not cut.
///
/// A value takes less than fifty times the memory of the bytes it was read from, so the length bounds it.
package struct JSONLimits: Hashable, Sendable {
  /// Longest document, in bytes, blanks included.
  package let lengthInBytes: Int
  /// Deepest nesting of objects and arrays; `[]` has one level.
  package let depth: Int
  /// Most members of one object.
  package let members: Int
  /// Most elements of one array.
  package let items: Int
  /// Longest number, in bytes, with its sign and exponent.
  package let numberLengthInBytes: Int

  /// Takes a limit for everything, so that none is forgotten; traps beyond 128 levels.
  package init(lengthInBytes: Int, depth: Int, members: Int, items: Int, numberLengthInBytes: Int = 64) {
    precondition(0...Limits.depth ~= depth, "a document nests at most \(Limits.depth) levels deep")
    self.lengthInBytes = lengthInBytes
    self.depth = depth
    self.members = members
    self.items = items
    self.numberLengthInBytes = numberLengthInBytes
  }

  /// One line from a bridge, which a stranger may have written: four times the longest message, and over twice the
  /// levels and members of the richest frame.
  package static let bridgeFrame = JSONLimits(lengthInBytes: 65_536, depth: 8, members: 64, items: 256)

  /// One line of a file of our own: the longest conversation fits several times, and a file that is not ours cannot
  /// fill the memory.
  package static let record = JSONLimits(lengthInBytes: 4 << 20, depth: 32, members: 1_024, items: 65_536)
}
