/// One thing that happened to the disk, or that was said while it did.
enum DiskOperation: Equatable {
  case created(String)
  case wrote(String, at: Int, [UInt8])
  case truncated(String, to: Int)
  /// The disk has everything of a file; of the folder (`.`) it has the names.
  case synced(String)
  case removed(String)
  case renamed(String, to: String)
  case said([UInt8])

  /// Reads a log as `CWatchedDisk` writes it; nil where it is none. What a killed server has left half is left out.
  static func read(_ log: [UInt8]) -> [DiskOperation]? {
    var operations: [DiskOperation] = []
    var rest = log[...]
    while rest.count >= 3 {
      let kind = rest[rest.startIndex]
      let length = number(rest.dropFirst().prefix(2))
      guard rest.count >= 19 + length else { break }
      let name = String(decoding: rest.dropFirst(3).prefix(length), as: UTF8.self)
      rest = rest.dropFirst(3 + length)
      let (place, count) = (number(rest.prefix(8)), number(rest.dropFirst(8).prefix(8)))
      guard rest.count >= 16 + count else { break }
      let bytes = Array(rest.dropFirst(16).prefix(count))
      rest = rest.dropFirst(16 + count)
      switch UnicodeScalar(kind) {
      case "C": operations.append(.created(name))
      case "W": operations.append(.wrote(name, at: place, bytes))
      case "T": operations.append(.truncated(name, to: place))
      case "S": operations.append(.synced(name))
      case "U": operations.append(.removed(name))
      case "R": operations.append(.renamed(name, to: String(decoding: bytes, as: UTF8.self)))
      case "A": operations.append(.said(bytes))
      default: return nil
      }
    }
    return operations
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
}
