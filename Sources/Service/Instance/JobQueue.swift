import Synchronization

/// What waits for the desk, in the order in which it came; bounded, so that a full one makes the senders wait.
final class JobQueue: Sendable {
  private let waiting = Mutex<(jobs: [Desk.Job], fromProcesses: Int, isClosed: Bool)>(([], 0, false))
  private let alarm = Alarm()

  /// Whether another job of a process must stay in its socket for now; guests have one at most that waits, each.
  var isFull: Bool { waiting.withLock { $0.fromProcesses >= Limits.jobs } }

  /// The end of a connection is always taken: it makes room.
  func put(_ job: Desk.Job) {
    waiting.withLock { waiting in
      waiting.jobs.append(job)
      if job.guest == nil, job.bridge == nil { waiting.fromProcesses += 1 }
    }
    alarm.ring()
  }

  /// Lets the desk finish what has come, and then go home.
  func close() {
    waiting.withLock { $0.isClosed = true }
    alarm.ring()
  }

  /// Everything that has come; empty after so long without anything, nil once it is closed and empty.
  func takeAll(within patience: Duration) -> [Desk.Job]? {
    if let jobs = takeNow() { return jobs }
    if isFinished { return nil }
    _ = Poll.wait(for: [Poll.Wish(descriptor: alarm.readEnd)], atMost: patience)
    alarm.quiet()
    return takeNow() ?? (isFinished ? nil : [])
  }

  private func takeNow() -> [Desk.Job]? {
    waiting.withLock { waiting in
      guard !waiting.jobs.isEmpty else { return nil }
      defer { (waiting.jobs, waiting.fromProcesses) = ([], 0) }
      return waiting.jobs
    }
  }

  private var isFinished: Bool { waiting.withLock { $0.isClosed && $0.jobs.isEmpty } }
}
