/// The one page on which the whole proof stands.
struct Table {
  private var rows: [(cases: String, name: String, count: String, verdict: String)] = []
  private var failures: [String] = []

  var hasFailed: Bool { !failures.isEmpty }

  mutating func fail(_ words: String) { failures.append(words) }

  /// What was tried so often, and what was found by it; with the numbers under which the faults are known.
  mutating func add(_ name: String, _ count: Int, _ tally: Tally, cases: [Int] = []) {
    add(cases, name, count, "\(Self.grouped(tally.violations.count)) violations")
    failures += tally.violations.prefix(Limits.violationsTold)
    if count == 0 { fail("\(name): nothing was tried") }
  }

  mutating func add(_ name: String, _ count: Int, cases: [Int] = []) {
    add(cases, name, count, "")
    if count == 0 { fail("\(name.drop { $0 == " " }): nothing was tried") }
  }

  private mutating func add(_ cases: [Int], _ name: String, _ count: Int, _ verdict: String) {
    rows.append((cases.map { "\($0)" }.joined(separator: " "), name, Self.grouped(count), verdict))
  }

  /// Each place has to be met, or nobody knows what a kill there would do.
  mutating func add(places: [String: Int]) {
    let missing = KillPoint.all.filter { places[$0, default: 0] == 0 }
    add([82], "  places with a name", KillPoint.all.count - missing.count, "of \(KillPoint.all.count)")
    if !missing.isEmpty { fail("no server ended itself at \(missing.joined(separator: ", "))") }
  }

  mutating func add(calibration name: String, _ tally: Tally) {
    let broken = tally["images that broke a promise"]
    add([], "  with \(name), to compare", broken, "of \(tally["images"]) broke a promise, as they must")
    if broken == 0 { fail("with \(name) no image broke a promise: the power cuts show nothing") }
  }

  mutating func add(mutants caught: [Mutant]) {
    let open = Mutant.all.filter { $0.part == nil }
    let asked = Mutant.all.count - open.count
    let numbers = open.map { "\($0.number)" }.joined(separator: ", ")
    add([], "planted mistakes noticed", caught.count, "of \(asked); still to come: \(numbers)")
  }

  /// What the proof will have and has not yet; it is better told than passed over.
  private static let toCome = ["seeds of the simulation", "fuzz targets"]

  var text: String {
    let all = rows + Self.toCome.map { ("", $0, "-", "still to come") }
    let cases = all.map(\.cases.count).max() ?? 0
    let names = all.map(\.name.count).max() ?? 0
    let counts = all.map(\.count.count).max() ?? 0
    var text = "\n"
    for (numbers, name, count, verdict) in all {
      text +=
        numbers + String(repeating: " ", count: cases - numbers.count + 2) + name
        + String(repeating: " ", count: names - name.count + counts - count.count + 2) + count
      text += verdict.isEmpty ? "\n" : "  \(verdict)\n"
    }
    for failure in failures { text += "\nVIOLATION \(failure)\n" }
    return text + "\n"
      + (hasFailed ? "The store does not keep its promise, or the proof is broken.\n" : "Nothing was lost.\n")
  }

  private static func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : grouped(number / 1_000) + "," + String("\(1_000 + number % 1_000)".dropFirst())
  }
}
