package import StrictJSON

/// Looks for the members of one JSON value in another, which may have more.
package enum JSONSubset {
  /// The first place where a value is not what it should be.
  package struct Mismatch: Equatable, Sendable {
    /// The names and positions that lead there, such as `impact.usersAffected` or `steps[2]`; empty for the whole.
    package let path: String
    /// What should be there.
    package let expected: JSONValue
    /// What is there; nil where nothing is.
    package let actual: JSONValue?
  }

  /// Finds the first difference; nil where all members of `expected` are in `actual`.
  ///
  /// An array holds the same number of elements in the same order, and each is compared as a subset. Numbers are equal
  /// when they are written alike, texts when their bytes are.
  package static func mismatch(expected: JSONValue, actual: JSONValue?) -> Mismatch? {
    mismatch(expected, actual, at: "")
  }

  private static func mismatch(_ expected: JSONValue, _ actual: JSONValue?, at path: String) -> Mismatch? {
    switch (expected, actual) {
    case (.object(let wanted), .object(let found)):
      for member in wanted.members {
        let place = path.isEmpty ? member.name : "\(path).\(member.name)"
        if let mismatch = mismatch(member.value, found[member.name], at: place) { return mismatch }
      }
      return nil
    case (.array(let wanted), .array(let found)) where wanted.count == found.count:
      for index in wanted.indices {
        if let mismatch = mismatch(wanted[index], found[index], at: "\(path)[\(index)]") { return mismatch }
      }
      return nil
    case (.string(let wanted), .string(let found)) where wanted.utf8.elementsEqual(found.utf8): return nil
    case (.null, .null): return nil
    case (.boolean(let wanted), .boolean(let found)) where wanted == found: return nil
    case (.integer(let wanted), .integer(let found)) where wanted == found: return nil
    case (.decimal(let wanted), .decimal(let found)) where wanted == found: return nil
    default: return Mismatch(path: path, expected: expected, actual: actual)
    }
  }

  /// Follows a path such as `ticket.impact.severity` name by name; a position in an array is written as a number.
  package static func value(at path: [String], in value: JSONValue) -> JSONValue? {
    path.reduce(value) { value, name in
      switch value {
      case .object(let object): object[name]
      case .array(let elements): Int(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      default: nil
      }
    }
  }
}
