import FrontDesk

/// A disk that does not do the n-th call of a kind, for every n: once, or from then on; because it is broken, or because
/// it is full. And memory that is not to be had when it is asked for the n-th time, for some hundred n, because that is
/// done a hundred thousand times a day.
///
/// This shows that the process says only what is true of it: it refuses and recovers, or stops with a clear word; and
/// that whatever it had answered is there when it is started again.
struct FailingDisk {
  private let edition: Edition
  private let seed: UInt64
  private let scratch: String
  private var tally = Tally()

  /// A way in which one kind of call can fail.
  private struct Way {
    let call: Disk.Call
    let reason: Disk.Refusal.Reason
    let isForEver: Bool

    /// A full disk stays full until somebody makes room; everything else also happens once.
    static let all =
      [.open, .write].map { Way(call: $0, reason: .full, isForEver: true) }
      + [false, true].flatMap { isForEver in
        Disk.Call.allCases.map { Way(call: $0, reason: .broken, isForEver: isForEver) }
      }

    /// Of which calls every one fails, and of which only one among so many: a commit writes a dozen pages one after the
    /// other, and to break the third of them is hardly another thing than to break the fourth.
    func step(_ stride: Int) -> Int { call == .write && reason == .broken ? stride : 1 }
  }

  /// Fails every `parts`-th of the calls of a run that are to fail, beginning with the one behind `part`; of all kinds, or
  /// of one. Of the writes to a broken disk only one among `stride` fails.
  static func run(seed: UInt64, part: Int, of parts: Int, stride: Int = 1, only: Disk.Call? = nil) -> Tally {
    let scratch = Files.scratch(inMemory: true)
    defer { Files.remove(scratch) }
    var disk = FailingDisk(edition: House.open(), seed: seed, scratch: scratch)
    for way in Way.all where only == nil || way.call == only {
      var (nth, place) = (1, 0)
      while disk.tally.violations.isEmpty,
        place % parts != part
          || disk.fail(Disk.Refusal(way.call, nth: nth, way.reason, isForEver: way.isForEver))
      {
        place += 1
        nth += way.step(stride) + (way.call == .memory ? nth / Limits.memoryCalls : 0)
      }
    }
    return disk.tally
  }

  /// One short day with such a disk, and another with one that is whole again; false where it was not called that often.
  private mutating func fail(_ refusal: Disk.Refusal) -> Bool {
    let (folder, talk) = (scratch + "/store", scratch + "/talk")
    Files.remove(folder)
    Files.write([], to: talk)
    var ledger = Ledger()
    for _ in 0..<Limits.talksOfShortDay { ledger.open(seed: seed, of: edition) }
    var life = Life(
      folder: folder, talk: talk, variables: ["INTAKE_DISK_REFUSES=\(refusal.text)"], dice: Dice(seed: seed), pace: 1)
    var isAlive = life.spendShortDay(&ledger)
    if isAlive, refusal.reason == .full {
      // There is room again; nobody has to start anything anew.
      life.send(.heal)
      isAlive = life.settle(&ledger)
      if !isAlive { note(ledger.left("there is room again"), refusal) }
    }
    check(life.hangUp(&ledger), of: life, talk, refusal)
    guard life.refused != nil else { return false }
    tally.count(
      refusal.call == .memory ? "failing memory" : refusal.reason == .full ? "full disks" : "failing disk calls")
    var next = Life(folder: folder, talk: talk, variables: [], dice: Dice(seed: seed), pace: 1)
    if !next.settle(&ledger) {
      note(ledger.left("the disk is whole again"), refusal)
    }
    if next.hangUp(&ledger) != .code(0) { note(.conduct, "the next server fails too", refusal) }
    var judge = Judge(edition)
    tally.violate(judge.violations(of: folder, against: ledger, talk: talk), round: refusal.text)
    return true
  }

  /// A server that met a refusal goes on, or stops with 74 or, before it has begun, with 3; and says why.
  private mutating func check(_ end: Child.End, of life: Life, _ talk: String, _ refusal: Disk.Refusal) {
    let words = String(decoding: Files.read(talk) ?? [], as: UTF8.self)
    switch end {
    case .code(0): break
    case .code(Int(Server.brokenStore)), .code(Int(Server.noStore)):
      tally.count("servers that stopped with a word")
      if !words.hasPrefix("intake-torture: ") || !words.hasSuffix("\n") {
        note(.conduct, "the server \(end.words) and said \"\(words)\"", refusal)
      }
    case .code, .signal: note(.conduct, "the server \(end.words) and said \"\(words.suffix(400))\"", refusal)
    }
    // A second flush that works proves nothing about what the first one should have brought to the disk.
    // That of the folder is SQLite's own and ignored by it, and the line about an erasure is written anew when it is
    // asked for again.
    if refusal.call == .sync, life.refused?.hasPrefix("intake.db") == true, life.keptBehindRefusal > 0 {
      note(.conduct, "\(life.keptBehindRefusal) messages were answered behind a flush that failed", refusal)
    }
  }

  private mutating func note(_ invariant: Invariant, _ words: String, _ refusal: Disk.Refusal) {
    note(Violation(invariant, words), refusal)
  }

  private mutating func note(_ violation: Violation, _ refusal: Disk.Refusal) {
    tally.violate([violation], round: "seed \(seed), \(refusal.text)")
  }
}
