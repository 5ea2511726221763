import Glibc

/// What nobody can guess; only the edge has it.
enum Chance {
  /// So many bytes of the system's own; it has never too few once it runs.
  static func bytes(_ count: Int) -> [UInt8] {
    precondition(count <= 256, "chance comes in pieces of at most 256 bytes")
    var bytes = [UInt8](repeating: 0, count: count)
    let result = unsafe bytes.withUnsafeMutableBytes { unsafe getentropy($0.baseAddress, $0.count) }
    precondition(result == 0, "the system has chance to give")
    return bytes
  }
}
