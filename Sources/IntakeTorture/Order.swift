/// One part of the proof, as it is asked for on the command line.
struct Order {
  private let part: String
  private let flags: [(name: String, value: String)]

  static let usage = """
    usage: intake-torture serve FOLDER
           intake-torture people FOLDER SOCKET
           intake-torture lines [--rounds 50] [--seed 1]
           intake-torture kills [--rounds 200] [--seed 1]
           intake-torture commits [--seed 1]
           intake-torture disk [--seed 1] [--part 0 --of 1] [--stride 1] [--call sync]
           intake-torture proof [--rounds 200] [--images 2000] [--seed 1]
           intake-torture cuts [--images 2000] [--seed 1]
    """

  /// Takes `kills --rounds 200`; nil for anything else.
  init?(_ words: [String]) {
    var rest = words.filter { $0 != "--tally" }[...]
    guard let part = rest.popFirst(), ["kills", "lines", "cuts", "commits", "disk", "proof"].contains(part) else {
      return nil
    }
    var flags: [(String, String)] = []
    while let name = rest.popFirst() {
      guard name.hasPrefix("--"), let value = rest.popFirst() else { return nil }
      flags.append((String(name.dropFirst(2)), value))
    }
    self.part = part
    self.flags = flags
  }

  private func word(_ name: String) -> String? { flags.first { $0.name == name }?.value }

  /// Everything, as the one table has it; nil for a single part.
  var proof: Proof? {
    guard part == "proof" else { return nil }
    return Proof(rounds: number("rounds", or: 200), images: number("images", or: 2_000), seed: number("seed", or: 1))
  }

  private func number(_ name: String, or otherwise: Int) -> Int {
    flags.first { $0.name == name }.flatMap { Int($0.value) } ?? otherwise
  }

  func run() -> Tally {
    let seed = UInt64(truncatingIfNeeded: number("seed", or: 1))
    switch part {
    case "lines": return LineKills.run(rounds: number("rounds", or: 50), seed: seed)
    case "commits": return FailingCommits.run(seed: seed)
    case "disk":
      return FailingDisk.run(
        seed: seed, part: number("part", or: 0), of: number("of", or: 1), stride: number("stride", or: 1),
        only: word("call").flatMap(Disk.Call.init))
    case "cuts": return PowerCuts.run(images: number("images", or: 2_000), seed: seed)
    default: return Kills.run(rounds: number("rounds", or: 200), seed: seed)
    }
  }
}

extension Tally {
  /// As people read it.
  var text: String {
    var text = counts.map { "\($0.name): \($0.count)\n" }.joined()
    for (name, count) in points.sorted(by: { $0.key < $1.key }) { text += "  \(name): \(count)\n" }
    for violation in violations.prefix(Limits.violationsTold) { text += "VIOLATION \(violation)\n" }
    return text + "violations: \(violations.count)\n"
  }
}
