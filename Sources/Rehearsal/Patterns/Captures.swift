/// What the names in braces stand for so far.
package struct Captures: Equatable, Sendable {
  // Names come from a talk's author, never from whoever is talking.
  private var values: [String: String] = [:]

  /// Begins with no name known.
  package init() {}

  /// Looks up what a name stands for; nil while it has not been met.
  package subscript(name: String) -> String? { values[name] }

  /// Remembers what a name stands for from now on.
  package mutating func bind(_ name: String, to value: String) { values[name] = value }

  /// Remembers a name that is new, and tells of a known one whether it stands for the same, scalar by scalar.
  mutating func agrees(_ name: String, is value: String) -> Bool {
    guard let known = values[name] else {
      values[name] = value
      return true
    }
    return known.utf8.elementsEqual(value.utf8)
  }
}
