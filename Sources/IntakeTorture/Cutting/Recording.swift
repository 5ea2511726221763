import FrontDesk

/// A run of a server in which every change of the disk was written down, and every answer between them.
struct Recording {
  let operations: [DiskOperation]
  /// What was sent, with nothing of what was heard.
  let ledger: Ledger
  /// Whole lines that were said, each with the place of the operation that brought its last byte.
  let answers: [(place: Int, answer: Answer)]

  /// Lets guests talk to a new store until so many messages were answered.
  static func make(messages: Int, seed: UInt64, in edition: Edition) -> Recording? {
    let scratch = Files.scratch(inMemory: true)
    defer { Files.remove(scratch) }
    var ledger = Ledger()
    // The second life begins with what the first has left; and a clean end is part of what can be cut.
    for _ in 0..<2 {
      var life = Life(
        folder: scratch + "/store", talk: scratch + "/talk", variables: ["INTAKE_DISK_LOG=\(scratch)/log"],
        dice: Dice(seed: seed), pace: 2)
      while life.answers < messages / 2 {
        guard life.talk(&ledger, .answers(20), opening: edition, seed: seed) else { return nil }
      }
      guard life.settle(&ledger), life.hangUp(&ledger) == .code(0) else { return nil }
    }
    guard ledger.violations.isEmpty,
      let operations = DiskOperation.read(Files.read(scratch + "/log") ?? [])
    else { return nil }
    return Recording(operations, ledger.withoutAnswers)
  }

  private init(_ operations: [DiskOperation], _ ledger: Ledger) {
    self.operations = operations
    self.ledger = ledger
    var answers: [(Int, Answer)] = []
    var pending: [UInt8] = []
    for (place, operation) in operations.enumerated() {
      guard case .said(let bytes) = operation else { continue }
      pending += bytes
      guard let end = pending.lastIndex(of: UInt8(ascii: "\n")) else { continue }
      for line in pending[..<end].split(separator: UInt8(ascii: "\n")) {
        if let answer = Answer(String(decoding: line, as: UTF8.self)) { answers.append((place, answer)) }
      }
      pending.removeFirst(end + 1)
    }
    self.answers = answers
  }
}
