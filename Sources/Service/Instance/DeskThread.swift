import CivilTime

/// The one thread that decides: everything that has come is dealt with in one go, and only then spoken about.
struct DeskThread {
  private var desk: Desk
  private let jobs: JobQueue
  private let outbox: Outbox
  private let guests: GuestOutbox
  private var nextSweep: Instant?

  init(_ desk: Desk, jobs: JobQueue, outbox: Outbox, guests: GuestOutbox) {
    self.desk = desk
    self.jobs = jobs
    self.outbox = outbox
    self.guests = guests
  }

  /// Works until the queue is closed and empty.
  func work() {
    var copy = self
    copy.run()
  }

  private mutating func run() {
    var patience = Limits.idle
    // Drain; what comes meanwhile is the next batch.
    while let arrived = jobs.takeAll(within: patience) {
      if desk.backup != nil { outbox.put(desk.continueBackup()) }
      if arrived.isEmpty, desk.backup == nil, desk.unkept.isEmpty {
        patience = tidyUp(at: Clock.now) ? .zero : Limits.sweeping
        continue
      }
      // Decide and keep; and behind this line, speak.
      let deliveries = desk.deal(with: arrived, at: Clock.now)
      let others = deliveries.filter { !$0.isForGuests }
      if !others.isEmpty { outbox.put(others) }
      if others.count < deliveries.count { guests.put(deliveries.filter(\.isForGuests)) }
      patience = desk.backup == nil ? Limits.idle : .zero
      if arrived.isEmpty, !desk.unkept.isEmpty { patience = Limits.retryPatience }
    }
  }

  /// Puts the store in order while nobody waits; true where there is more to do.
  private mutating func tidyUp(at now: Instant) -> Bool {
    desk.tidyUp(at: now, sweeps: nextSweep.map { $0 <= now } ?? true) { nextSweep = now.advanced(by: Limits.sweeping) }
  }
}
