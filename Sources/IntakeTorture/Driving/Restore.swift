import FrontDesk

/// A backup that is put in the place of the store it was made of, while servers are killed over it.
///
/// This shows that nothing of what was erased since comes back, that what the backup holds is all there, that whoever
/// sends again what it does not know is answered, and that no number is given to somebody else.
struct Restore {
  let edition: Edition
  let seed: UInt64
  var dice: Dice

  /// Restores a backup into a folder of its own, beside the ledger of erasures of the store; what is wrong afterwards.
  mutating func violations(of backup: Ledger.Backup, _ ledger: Ledger, store: String, in scratch: String) -> [Violation]
  {
    let (folder, talk, copy) = ("\(scratch)/restored", "\(scratch)/restored-talk", "\(scratch)/restored-copy")
    defer { for path in [folder, copy] { Files.remove(path) } }
    guard let file = Files.read(backup.path) else { return [Violation(.file, "a backup cannot be read")] }
    Files.makeEmpty(folder)
    Files.write(file, to: folder + "/intake.db")
    Files.write(Files.read(store + "/erased.jsonl") ?? [], to: folder + "/erased.jsonl")
    Files.write([], to: talk)
    var past = ledger.restored(to: backup)
    let known: Set<Int>
    do {
      known = Set(try Holdings(of: folder + "/intake.db").conversations.map(\.number)).union(past.conversations)
    } catch {
      return [Violation(.file, "a backup cannot be read: \(error.message)")]
    }
    // Erasing anew what had been erased is the first thing that is done, and not always done in one life.
    for variables in [["INTAKE_KILL_AT=erase.mid:1"], []] {
      var life = Life(folder: folder, talk: talk, variables: variables, dice: dice)
      _ = life.talk(&past, .milliseconds(dice.roll(40)), opening: edition, seed: seed)
      _ = life.kill(&past)
    }
    var life = Life(folder: folder, talk: talk, variables: [], dice: dice, copies: false)
    var violations: [Violation] = []
    let isSettled =
      life.settle(&past) && life.talk(&past, .answers(Limits.answersOfRestored), opening: edition, seed: seed)
    if !isSettled || !life.settle(&past) {
      violations.append(past.left("a backup was restored"))
    }
    let end = life.hangUp(&past)
    if end != .code(0) { violations.append(Violation(.conduct, "the server \(end.words)")) }
    Files.copy(folder, to: copy)
    var judge = Judge(edition)
    violations += judge.violations(of: copy, against: past, talk: talk)
    return violations + strangers(in: past, knowing: known, after: ledger)
  }

  /// Whoever came after the backup had a number; nobody else may get it.
  private func strangers(in past: Ledger, knowing known: Set<Int>, after ledger: Ledger) -> [Violation] {
    let given = ledger.conversations.max() ?? 0
    return past.conversations.filter { !known.contains($0) && $0 <= given }.sorted().prefix(1).map {
      Violation(.invented, "c\($0) was given again after a backup was restored")
    }
  }
}

extension Ledger {
  /// Numbers of conversations that answers have named.
  fileprivate var conversations: Set<Int> {
    Set(talks.flatMap(\.messages).compactMap { $0.receipt?.conversation })
  }
}
