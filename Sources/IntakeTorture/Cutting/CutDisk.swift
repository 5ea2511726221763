// A disk promises little. What a file's flush has returned from is there; of everything since then any part may be
// there or not, in any order, and a write only by sectors. A new name is there once the folder was flushed.

/// A disk, as much of it as a power cut would leave.
struct CutDisk {
  /// What becomes of whatever was not flushed.
  enum Cut: CaseIterable {
    case dropsAll
    case keepsAll
    /// The earlier changes of a file are there, and the later ones are not.
    case keepsPrefix
    /// Each change is there or not.
    case keepsSome
    /// Each sector of each change is there or not.
    case tears
  }

  private static let sectorInBytes = 512
  private var files: [File] = []
  private var names: [String: Int] = [:]
  private var pendingNames: [NameChange] = []
  /// The names as the running system sees them.
  private var seen: [String: Int] = [:]

  private struct File {
    var durable: [UInt8] = []
    var pending: [Change] = []
  }

  private enum Change {
    case write(at: Int, [UInt8])
    case truncate(to: Int)
  }

  private enum NameChange {
    case add(String, file: Int)
    case remove(String)
  }

  mutating func take(_ operation: DiskOperation) {
    switch operation {
    case .created(let name):
      seen[name] = files.count
      pendingNames.append(.add(name, file: files.count))
      files.append(File())
    case .wrote(let name, let place, let bytes): change(name, .write(at: place, bytes))
    case .truncated(let name, let size): change(name, .truncate(to: size))
    case .synced("."):
      for change in pendingNames { Self.apply(change, to: &names) }
      pendingNames = []
    case .synced(let name):
      guard let file = seen[name] else { return }
      for change in files[file].pending { Self.apply(change, to: &files[file].durable) }
      files[file].pending = []
    case .removed(let name):
      seen[name] = nil
      pendingNames.append(.remove(name))
    case .renamed(let name, let other):
      guard let file = seen.removeValue(forKey: name) else { return }
      seen[other] = file
      pendingNames += [.remove(name), .add(other, file: file)]
    case .said: return
    }
  }

  private mutating func change(_ name: String, _ change: Change) {
    guard let file = seen[name] else { preconditionFailure("only files that exist are changed") }
    files[file].pending.append(change)
  }

  /// The files that are found when the power is back, sorted by name.
  func image(_ cut: Cut, _ dice: inout Dice) -> [(name: String, bytes: [UInt8])] {
    var found = names
    for change in Self.survivors(of: pendingNames, cut, &dice) { Self.apply(change, to: &found) }
    return found.sorted { $0.key < $1.key }.map { name, file in
      var bytes = files[file].durable
      for change in Self.survivors(of: files[file].pending, cut, &dice) {
        guard case .write(let place, let sectors) = change, cut == .tears else {
          Self.apply(change, to: &bytes)
          continue
        }
        for start in stride(from: 0, to: sectors.count, by: Self.sectorInBytes) where dice.roll(2) == 0 {
          let sector = Array(sectors[start..<min(start + Self.sectorInBytes, sectors.count)])
          Self.apply(.write(at: place + start, sector), to: &bytes)
        }
      }
      return (name, bytes)
    }
  }

  private static func survivors<Change>(of changes: [Change], _ cut: Cut, _ dice: inout Dice) -> [Change] {
    switch cut {
    case .dropsAll: return []
    case .keepsAll, .tears: return changes
    case .keepsPrefix: return Array(changes.prefix(dice.roll(changes.count + 1)))
    case .keepsSome:
      var kept: [Change] = []
      for change in changes where dice.roll(2) == 0 { kept.append(change) }
      return kept
    }
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .write(let place, let new):
      if bytes.count < place + new.count {
        bytes += [UInt8](repeating: 0, count: place + new.count - bytes.count)
      }
      bytes.replaceSubrange(place..<place + new.count, with: new)
    case .truncate(let size):
      if bytes.count > size {
        bytes.removeLast(bytes.count - size)
      } else {
        bytes += [UInt8](repeating: 0, count: size - bytes.count)
      }
    }
  }

  private static func apply(_ change: NameChange, to names: inout [String: Int]) {
    switch change {
    case .add(let name, let file): names[name] = file
    case .remove(let name): names[name] = nil
    }
  }
}
