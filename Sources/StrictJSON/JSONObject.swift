/// Named values in the order in which they were added.
///
/// Invariant: no two members bear the same name. Two objects are equal when their order is, too.
package struct JSONObject: Hashable, Sendable {
  /// One name and what stands behind its colon.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue
  }

  package private(set) var members: [Member] = []

  /// Begins with no member.
  package init() {}

  /// Begins with `members` in their order.
  package init(_ members: some Sequence<(String, JSONValue)>) {
    for (name, value) in members { append(name, value) }
  }

  /// Adds a member behind the others; traps where its name is taken.
  ///
  /// Looks at every member so far.
  package mutating func append(_ name: String, _ value: JSONValue) {
    precondition(self[name] == nil, "an object names each of its members once, and \"\(name)\" came twice")
    members.append(Member(name: name, value: value))
  }

  /// Finds the value of a member, scalar by scalar as JSON compares names.
  package subscript(name: String) -> JSONValue? {
    members.first { $0.name.unicodeScalars.elementsEqual(name.unicodeScalars) }?.value
  }
}
