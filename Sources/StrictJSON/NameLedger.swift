// The names of an object are sorted when it closes, and equal ones then stand side by side. A map would have to
// hash what strangers write, and they could choose names that all fall together.

/// Notes the names of every object that is open, as bytes, and finds those that came twice.
struct NameLedger {
  private struct Name {
    let range: Range<Int>
    /// Where it stands in the document.
    let offset: Int
  }

  /// All names, one behind the other.
  private var bytes: [UInt8] = []
  private var names: [Name] = []

  /// Tells the names of an object that begins now from those of the objects around it.
  var mark: Int { names.count }

  mutating func note(_ name: String, at offset: Int) {
    let start = bytes.count
    bytes += name.utf8
    names.append(Name(range: start..<bytes.count, offset: offset))
  }

  /// Forgets all names since `mark`, and gives the place of the first that had been noted before.
  mutating func forget(from mark: Int) -> Int? {
    guard mark < names.count else { return nil }
    let sorted = names.count - mark > 1 ? names[mark...].sorted(by: precedes) : []
    let repeated = zip(sorted, sorted.dropFirst()).filter { areEqual($0, $1) }
    bytes.removeSubrange(names[mark].range.lowerBound...)
    names.removeSubrange(mark...)
    return repeated.map { $1.offset }.min()
  }

  /// Any order will do that brings equal names together, the earlier before the later; lengths are compared fastest.
  private func precedes(_ left: Name, _ right: Name) -> Bool {
    if left.range.count != right.range.count { return left.range.count < right.range.count }
    if let (one, other) = firstDifference(left, right) { return one < other }
    return left.offset < right.offset
  }

  private func areEqual(_ left: Name, _ right: Name) -> Bool {
    left.range.count == right.range.count && firstDifference(left, right) == nil
  }

  private func firstDifference(_ left: Name, _ right: Name) -> (UInt8, UInt8)? {
    for (one, other) in zip(left.range, right.range) where bytes[one] != bytes[other] {
      return (bytes[one], bytes[other])
    }
    return nil
  }
}
