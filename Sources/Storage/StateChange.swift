package import StrictJSON

// A turn changes little of a state: an answer more at the end of its history, another question. So most turns keep
// only the difference, and every few turns the whole, from which the next differences count. Both are made from the
// state's record, so that nothing that is ever added to it can be forgotten here.

/// What is different between two records of states.
///
/// Invariant: `applied(to: old)` of the change from `old` to `new` is `new`, byte for byte.
package struct StateChange: Equatable, Sendable {
  /// The change as it is kept: for each member that differs, how much of its list stays and what follows, or its whole
  /// value; `gone` names members that are no more, and `order` all of them where their order is another.
  package let json: JSONValue

  /// Takes a change that was kept.
  package init(_ json: JSONValue) { self.json = json }

  /// Finds what is different.
  package init(from old: JSONObject, to new: JSONObject) {
    var set = JSONObject()
    for member in new.members {
      guard let before = old[member.name] else {
        set.append(member.name, ["is": member.value])
        continue
      }
      if let change = Self.change(from: before, to: member.value) { set.append(member.name, change) }
    }
    var change = JSONObject([("set", .object(set))])
    let gone = old.members.filter { new[$0.name] == nil }.map { JSONValue.string($0.name) }
    if !gone.isEmpty { change.append("gone", .array(gone)) }
    let order = Self.order(of: old, after: set, without: gone)
    if order != new.members.map({ JSONValue.string($0.name) }) {
      change.append("order", .array(new.members.map { .string($0.name) }))
    }
    json = .object(change)
  }

  private static func change(from old: JSONValue, to new: JSONValue) -> JSONValue? {
    guard let before = old.array, let after = new.array else { return old == new ? nil : ["is": new] }
    let same = zip(before, after).prefix { $0 == $1 }.count
    if same == before.count, same == after.count { return nil }
    return ["keep": .integer(same), "add": .array(Array(after[same...]))]
  }

  /// In which order members stand if nothing is said about it.
  private static func order(of old: JSONObject, after set: JSONObject, without gone: [JSONValue]) -> [JSONValue] {
    let stay = old.members.map { JSONValue.string($0.name) }.filter { !gone.contains($0) }
    return stay + set.members.filter { old[$0.name] == nil }.map { .string($0.name) }
  }

  /// Changes a record; nil where the change is damaged or was made from another.
  package func applied(to old: JSONObject) -> JSONObject? {
    guard let change = json.object, let set = change["set"]?.object else { return nil }
    let gone = change["gone"]?.array ?? []
    var values: [(String, JSONValue)] = []
    for member in old.members where !gone.contains(.string(member.name)) {
      guard let step = set[member.name] else {
        values.append((member.name, member.value))
        continue
      }
      guard let value = Self.applied(step, to: member.value) else { return nil }
      values.append((member.name, value))
    }
    for member in set.members where old[member.name] == nil {
      guard let value = member.value.object?["is"] else { return nil }
      values.append((member.name, value))
    }
    guard let order = change["order"]?.array else { return JSONObject(values) }
    let all = JSONObject(values)
    var sorted = JSONObject()
    for name in order {
      guard let name = name.string, let value = all[name], sorted[name] == nil else { return nil }
      sorted.append(name, value)
    }
    return sorted.members.count == all.members.count ? sorted : nil
  }

  private static func applied(_ step: JSONValue, to old: JSONValue) -> JSONValue? {
    if let value = step.object?["is"] { return value }
    guard let before = old.array, let keep = step.object?["keep"]?.integer, 0...before.count ~= keep,
      let add = step.object?["add"]?.array
    else { return nil }
    return .array(before[..<keep] + add)
  }
}
