import StrictJSON

/// What a part of the proof has counted, and what it found.
struct Tally {
  private(set) var counts: [(name: String, count: Int)] = []
  /// How often a server ended itself where it was told to.
  private(set) var points: [String: Int] = [:]
  private(set) var violations: [String] = []

  init() {}

  /// What stands for a part that did not come to its end.
  init(failing words: String) { violations = [words] }

  mutating func count(_ name: String, _ more: Int = 1) {
    if let place = counts.firstIndex(where: { $0.name == name }) {
      counts[place].count += more
    } else {
      counts.append((name, more))
    }
  }

  mutating func hit(_ point: String) { points[point, default: 0] += 1 }

  mutating func violate(_ found: [Violation], round: String) {
    for violation in found { violations.append("\(violation.text) [\(round)]") }
  }

  mutating func add(_ other: Tally) {
    for (name, count) in other.counts { self.count(name, count) }
    for (name, count) in other.points { points[name, default: 0] += count }
    violations += other.violations
  }

  subscript(name: String) -> Int { counts.first { $0.name == name }?.count ?? 0 }

  /// As one process tells it to another.
  var json: JSONValue {
    [
      "counts": .object(JSONObject(counts.map { ($0.name, .integer($0.count)) })),
      "points": .object(JSONObject(points.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })),
      "violations": .array(violations.prefix(64).map { .string($0) }),
    ]
  }

  init?(_ line: String) {
    guard let object = try? JSONReader.readObject(line.utf8, within: .record), let counts = object["counts"]?.object,
      let points = object["points"]?.object, let violations = object["violations"]?.array
    else { return nil }
    self.counts = counts.members.compactMap { member in member.value.integer.map { (member.name, $0) } }
    for member in points.members { self.points[member.name] = member.value.integer ?? 0 }
    self.violations = violations.compactMap(\.string)
  }
}
