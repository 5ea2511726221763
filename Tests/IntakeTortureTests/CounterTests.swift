import Storage
import Testing

@testable import IntakeTorture

@Suite struct `The counter` {
  /// A report that the store refused once left its messages without an answer, and the driver waiting for one.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `answers every message of a tick, also where the store refuses a report`(_ seed: UInt64) {
    let edition = House.open()
    for nth in 1...30 {
      let memory = MemoryStorage(dialogs: [edition.playbook.dialog])
      var counter = Counter(edition, store: UnwillingStorage(memory, refusing: nth, .refused))
      var ledger = Ledger()
      ledger.open(seed: seed, of: edition)
      for round in 0..<16 {
        // Whoever was refused last says it once more.
        if round < 14, ledger.talks[0].isSettled { _ = ledger.compose(in: 0) }
        let open = ledger.talks[0].messages.filter { $0.receipt == nil }
        for place in ledger.talks[0].messages.indices where ledger.talks[0].messages[place].receipt == nil {
          ledger.sent(place, in: 0)
        }
        for answer in counter.take(open.map { ($0.name, $0.text) }, at: Clock.now) { ledger.hear(answer) }
        while let answers = counter.report(at: Clock.now) {
          for answer in answers { ledger.hear(answer) }
        }
        for answer in counter.leftWaiting() { ledger.hear(answer) }
        #expect(ledger.talks[0].inFlight == 0, "batch \(nth)")
      }
      #expect(ledger.talks[0].isSettled)
      #expect(ledger.violations.isEmpty)
    }
  }
}
