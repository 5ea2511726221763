import ConversationEngine
import FrontDesk
import SQLiteStorage
import Storage

/// A store that does not keep the n-th batch, for every n and in every way in which that can happen.
///
/// This shows that nobody hears of what was not kept, that whoever sends it again goes on as if nothing had happened,
/// and that a doubtful commit is looked up and never guessed.
struct FailingCommits {
  private let edition: Edition
  private let seed: UInt64
  private let scratch: String
  private typealias Store = UnwillingStorage<SQLiteStorage>

  static func run(seed: UInt64) -> Tally {
    let scratch = Files.scratch(inMemory: true)
    defer { Files.remove(scratch) }
    let commits = FailingCommits(edition: House.open(), seed: seed, scratch: scratch)
    var tally = Tally()
    for fault in Store.Fault.allCases {
      var nth = 1
      while tally.violations.isEmpty, commits.fail(nth, fault, &tally) { nth += 1 }
    }
    return tally
  }

  /// One short day at the desk; false where the store was not asked that often.
  private func fail(_ nth: Int, _ fault: Store.Fault, _ tally: inout Tally) -> Bool {
    let (folder, next, copy) = (scratch + "/store", scratch + "/next", scratch + "/copy")
    Files.makeEmpty(folder)
    var ledger = Ledger()
    for _ in 0..<Limits.talksOfShortDay { ledger.open(seed: seed, of: edition) }
    var hasRefused = false
    do {
      var counter = try open(folder, refusing: nth, fault)
      for _ in 0..<Limits.messagesOfShortDay {
        exchange(&ledger, with: &counter)
        hasRefused = hasRefused || counter.desk.store.hasRefused
        // Nothing that such a desk would do from now on could be trusted; another begins where it stopped.
        if counter.desk.breakdown != nil {
          Files.copy(folder, to: next)
          counter = try open(next, refusing: .max, fault)
        }
      }
      for _ in 0..<2 { resend(&ledger, to: &counter) }
      Files.copy(hasRefused && fault == .broken ? next : folder, to: copy)
    } catch {
      tally.violate(
        [Violation(.file, "the store cannot be opened: \(error.sentence)")], round: "commit \(nth), \(fault)")
      return false
    }
    var judge = Judge(edition)
    var found = judge.violations(of: copy, against: ledger, talk: nil)
    if !ledger.talks.allSatisfy(\.isSettled) { found.append(ledger.left("the store keeps again")) }
    tally.violate(found, round: "seed \(seed), commit \(nth), \(fault)")
    if hasRefused { tally.count("failing commits") }
    return hasRefused
  }

  private func open(
    _ folder: String, refusing nth: Int, _ fault: Store.Fault
  ) throws(OpeningFault) -> Counter<Store> {
    let store = try SQLiteStorage(folder: folder, dialogs: [edition.playbook.dialog])
    return Counter(edition, store: UnwillingStorage(store, refusing: nth, fault))
  }

  /// Everybody writes a line in the same tick, and whoever was not answered writes the last one again.
  private func exchange(_ ledger: inout Ledger, with counter: inout Counter<Store>) {
    for talk in ledger.talks.indices where ledger.talks[talk].isSettled { _ = ledger.compose(in: talk) }
    resend(&ledger, to: &counter)
  }

  private func resend(_ ledger: inout Ledger, to counter: inout Counter<Store>) {
    let open = ledger.talks.flatMap(\.messages).filter { $0.receipt == nil }
    for answer in counter.take(open.map { ($0.name, $0.text) }, at: Clock.now) { ledger.hear(answer) }
    while let answers = counter.report(at: Clock.now) {
      for answer in answers { ledger.hear(answer) }
    }
    for answer in counter.leftWaiting() { ledger.hear(answer) }
  }
}
