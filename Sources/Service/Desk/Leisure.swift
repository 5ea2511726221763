import CivilTime
import SQLiteStorage
import Storage
import StrictJSON

/// What the desk does between turns, a few milliseconds at a time.
extension Desk {
  /// Puts the store in order, and takes a little away that has been kept long enough; true where there is more of it.
  mutating func tidyUp(at now: Instant, sweeps: Bool, whenSwept: () -> Void) -> Bool {
    guard breakdown == nil else { return false }
    do {
      try store.tidyUp()
      guard sweeps else { return false }
      if try store.sweep(at: now) > 0 { return true }
      whenSwept()
    } catch {
      if case .broken(let reason) = error { breakdown = reason }
    }
    return false
  }

  mutating func beginBackup(to path: String, for job: Job) throws(Refusal) {
    guard let file = about.file else {
      throw Refusal(.refused, "there is nothing to back up: this store is in memory")
    }
    do {
      try file.beginBackup(to: path)
    } catch {
      throw refusal(for: error)
    }
    backup = (job, path)
  }

  /// Copies a little more of the store, where somebody wants it copied; tells them once that is done.
  mutating func continueBackup() -> [Delivery] {
    guard let (job, path) = backup, let file = about.file else { return [] }
    let answer: JSONValue
    do {
      guard try file.continueBackup() else { return [] }
      answer = [
        "to": .integer(job.number),
        "done": ["file": .string(path), "bytes": .integer(StoreFolder.size(of: path) ?? 0)],
      ]
    } catch {
      answer = ["to": .integer(job.number), "no": refusal(for: error).json]
    }
    backup = nil
    return [Delivery(connection: job.connection, line: answer)]
  }

  private mutating func refusal(for fault: BackupFault) -> Refusal {
    switch fault {
    case .exists: Refusal(.environment, fault.sentence, help: "choose another name, or take the old one away")
    case .busy: Refusal(.environment, fault.sentence, help: "try again when it is done")
    case .unwritable: Refusal(.environment, fault.sentence, help: "look at the room and the permissions there")
    case .unsound: Refusal(.environment, fault.sentence)
    case .store(let fault): refusal(for: fault)
    }
  }
}
