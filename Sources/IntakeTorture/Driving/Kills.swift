import FrontDesk

/// Servers that are killed, again and again: by a signal at any moment, or by themselves at a place with a name.
///
/// This shows that what was answered was written before it was said, and that a half of anything is taken back. It
/// cannot show that what was written is on the disk, because the system keeps it for a killed process; that is what
/// `PowerCuts` is for.
struct Kills {
  private let edition: Edition
  private let seed: UInt64
  private var dice: Dice
  private var tally = Tally()

  static func run(rounds: Int, seed: UInt64) -> Tally {
    var kills = Kills(edition: House.open(), seed: seed, dice: Dice(seed: seed))
    var left = rounds
    while left > 0, kills.tally.violations.isEmpty {
      kills.torture(rounds: min(left, Limits.roundsOfStore), store: left)
      left -= Limits.roundsOfStore
    }
    return kills.tally
  }

  /// One store from its first moment on, through so many lives, and one more in which nothing happens to it.
  private mutating func torture(rounds: Int, store: Int) {
    let scratch = Files.scratch(inMemory: false)
    let copies = Files.scratch(inMemory: true)
    defer {
      Files.remove(copies)
      // Whoever looks for the cause wants to see the store as it was found, unless the cause was planted.
      if tally.violations.isEmpty || Environment["INTAKE_MUTANT"] != nil { Files.remove(scratch) }
    }
    let (folder, copy, talk) = ("\(scratch)/store", "\(copies)/copy", "\(copies)/talk")
    var ledger = Ledger()
    var judge = Judge(edition)
    for round in 0..<rounds {
      live(&ledger, folder: folder, talk: talk, round: round, store: store)
      Files.copy(folder, to: copy)
      tally.violate(
        judge.violations(of: copy, against: ledger, talk: talk),
        round: "seed \(seed), store \(store), round \(round), left in \(scratch)")
      inspectBackups(&ledger, round: round, store: folder, copies: copies)
      tally.count("kill rounds")
      guard tally.violations.isEmpty else { return }
    }
    rest(&ledger, folder: folder, talk: talk)
    var anew = Judge(edition)
    Files.copy(folder, to: copy)
    tally.violate(
      anew.violations(of: copy, against: ledger, talk: talk), round: "seed \(seed), store \(store), at the end")
    tally.count("messages answered", ledger.talks.reduce(0) { $0 + $1.messages.count { $0.receipt != nil } })
    tally.count("tickets shown", ledger.talks.flatMap(\.messages).reduce(0) { $0 + ($1.receipt?.tickets.count ?? 0) })
    tally.count("erasures", ledger.talks.count { $0.erasure == .done })
  }

  /// A copy holds everything that had been answered when it was asked for, and is as whole as the store.
  private mutating func inspectBackups(_ ledger: inout Ledger, round: Int, store: String, copies: String) {
    for backup in ledger.backups {
      if backup.isDone {
        do {
          let found = Inspection.violations(of: try Holdings(of: backup.path), against: ledger.asOf(backup))
          tally.violate(found, round: "seed \(seed), round \(round), a backup")
          tally.count("backups")
          if found.isEmpty, dice.roll(Limits.backupsForOneRestored) == 0 {
            var restore = Restore(edition: edition, seed: seed, dice: dice)
            tally.violate(
              restore.violations(of: backup, ledger, store: store, in: copies),
              round: "seed \(seed), round \(round), a restored backup")
            tally.count("restored backups")
          }
        } catch {
          tally.violate(
            [Violation(.file, "a backup cannot be read: \(error.message)")], round: "seed \(seed), round \(round)")
        }
      }
      for end in ["", ".part"] { Files.removeFile(backup.path + end) }
    }
    ledger.backups = []
  }

  /// Starts a server, and sees to its end.
  private mutating func live(_ ledger: inout Ledger, folder: String, talk: String, round: Int, store: Int) {
    let point = choice(in: round)
    let milliseconds = Limits.lifeInMilliseconds.lowerBound + dice.roll(Limits.lifeInMilliseconds.count)
    var life = Life(
      folder: folder, talk: talk, variables: point.map { ["INTAKE_KILL_AT=\($0.name):\($0.times)"] } ?? [],
      dice: Dice(seed: seed &+ UInt64(dice.roll(1 << 30))), endsAt: point?.name)
    // Who is to end itself at a place is given what it takes to get there.
    let span = point == nil ? Life.Span.milliseconds(milliseconds) : .answers(Limits.answersOnTheWay)
    let isAlive = life.talk(&ledger, span, opening: edition, seed: seed)
    let end = isAlive ? life.kill(&ledger) : life.end(&ledger)
    if end != .signal(9) {
      tally.violate(
        [Violation(.conduct, "the server \(end.words)")], round: "seed \(seed), store \(store), round \(round)")
    }
    if let point, !isAlive { tally.hit(point.name) } else { tally.count("random kills") }
    // Sometimes the next one dies before it has looked at what the last one left.
    guard !KillPoint.young.indices.contains(round), dice.roll(20) == 0 else { return }
    var second = Life(folder: folder, talk: talk, variables: [], dice: dice)
    _ = second.talk(&ledger, .milliseconds(dice.roll(60)), opening: edition, seed: seed)
    _ = second.kill(&ledger)
    tally.count("kills in recovery")
  }

  /// Where the next server ends itself, and at which time of passing; nil where it is killed at any moment.
  private mutating func choice(in round: Int) -> (name: String, times: Int)? {
    let isYoung = KillPoint.young.indices.contains(round)
    guard isYoung || dice.roll(10) >= 3 else { return nil }
    // Those that were met least come first, so that each of them is.
    let points = isYoung ? KillPoint.migrations[KillPoint.young[round]] : KillPoint.always + KillPoint.seldom
    let fewest = points.map { tally.points[$0, default: 0] }.min() ?? 0
    let name = dice.pick(points.filter { tally.points[$0, default: 0] == fewest })
    return (name, KillPoint.always.contains(name) ? 1 + dice.roll(24) : 1)
  }

  /// Nothing happens any more: everything is answered, and the server holds no more of the system than at first.
  private mutating func rest(_ ledger: inout Ledger, folder: String, talk: String) {
    var life = Life(folder: folder, talk: talk, variables: [], dice: dice, copies: false)
    guard life.settle(&ledger) else {
      _ = life.kill(&ledger)
      return tally.violate(
        [ledger.left("nothing fails any more")], round: "seed \(seed)")
    }
    let before = life.footprint
    _ = life.talk(&ledger, .answers(Limits.answersAtRest), opening: edition, seed: seed)
    let isSettled = life.settle(&ledger)
    let after = life.footprint
    let end = life.hangUp(&ledger)
    if !isSettled {
      tally.violate(
        [ledger.left("nothing fails any more")], round: "seed \(seed)")
    }
    if end != .code(0) { tally.violate([Violation(.conduct, "the server \(end.words)")], round: "seed \(seed)") }
    if after.files != before.files || after.threads != before.threads || after.kilobytes > before.kilobytes + 32_768 {
      let words =
        "files \(before.files) → \(after.files), threads \(before.threads) → \(after.threads), memory \(before.kilobytes) → \(after.kilobytes) KB"
      tally.violate([Violation(.footprint, words)], round: "seed \(seed)")
    }
  }
}
