import CWatchedDisk
import Glibc

/// What stands between this process and its disk: it counts, writes down and refuses calls.
enum Disk {
  /// The kinds of calls that can be refused.
  enum Call: String, CaseIterable {
    case open
    case read
    case write
    case sync
    case truncate
    case remove
    /// Not the disk's, but refused in the same way: memory for SQLite.
    case memory

    fileprivate var kind: disk_call {
      switch self {
      case .open: DISK_OPEN
      case .read: DISK_READ
      case .write: DISK_WRITE
      case .sync: DISK_SYNC
      case .truncate: DISK_TRUNCATE
      case .remove: DISK_REMOVE
      case .memory: DISK_MEMORY
      }
    }
  }

  /// A refusal that is wanted, as the environment tells it: `write:7:full:ever`.
  struct Refusal {
    var call: Call
    /// Counted from one.
    var nth: Int
    var reason: Reason
    var isForEver: Bool

    enum Reason: String, CaseIterable {
      /// The device fails.
      case broken
      /// There is no room; the write that meets it first may have taken a half.
      case full
    }

    init(_ call: Call, nth: Int, _ reason: Reason, isForEver: Bool) {
      self.call = call
      self.nth = nth
      self.reason = reason
      self.isForEver = isForEver
    }

    init?(_ text: String) {
      let parts = text.split(separator: ":").map(String.init)
      guard parts.count == 4, let call = Call(rawValue: parts[0]), let nth = Int(parts[1]), nth > 0,
        let reason = Reason(rawValue: parts[2]), ["once", "ever"].contains(parts[3])
      else { return nil }
      self.init(call, nth: nth, reason, isForEver: parts[3] == "ever")
    }

    var text: String { "\(call.rawValue):\(nth):\(reason.rawValue):\(isForEver ? "ever" : "once")" }
  }

  /// Watches a folder, and writes down what happens in it where `log` names a file.
  static func watch(_ folder: String, log: String?) {
    var file: CInt = -1
    if let log {
      file = unsafe Glibc.open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      precondition(file >= 0, "the log of a proof can be written")
    }
    unsafe disk_watch(folder, file)
  }

  static func refuse(_ refusal: Refusal) {
    if refusal.call == .memory { disk_watch_memory() }
    disk_fail(
      refusal.call.kind, Int64(refusal.nth), refusal.reason == .full ? ENOSPC : EIO, refusal.isForEver ? 1 : 0,
      refusal.reason == .full ? 1 : 0)
  }

  static func heal() { disk_heal() }
}
