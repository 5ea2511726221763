/// Named values in the order in which they were added.
///
/// Invariant: no two members bear the same name. Two objects are equal when their order is, too.
package struct JSONObject: Equatable, Sendable {
  /// One name and what stands behind its colon.
  package struct Member: Equatable, Sendable {
    /// Stands before the colon.
    package let name: String
    /// Stands behind it.
    package let value: JSONValue

    package static func == (left: Member, right: Member) -> Bool {
      left.name.isSame(as: right.name) && left.value == right.value
    }
  }

  /// In the order in which they are written.
  package private(set) var members: [Member] = []

  /// Begins with no member.
  package init() {}

  /// Begins with `members` in their order.
  package init(_ members: some Sequence<(String, JSONValue)>) {
    for (name, value) in members { append(name, value) }
  }

  /// Expects names that differ, which whoever read them has found out.
  init(distinct members: [Member]) { self.members = members }

  /// Adds a member behind the others; traps where its name is taken.
  ///
  /// Looks at every member so far.
  package mutating func append(_ name: String, _ value: JSONValue) {
    precondition(self[name] == nil, "an object names each of its members once, and \"\(name)\" came twice")
    members.append(Member(name: name, value: value))
  }

  /// Finds the value of a member; names are equal when their scalars are, so "é" has two that differ.
  package subscript(name: String) -> JSONValue? {
    members.first { $0.name.isSame(as: name) }?.value
  }
}
