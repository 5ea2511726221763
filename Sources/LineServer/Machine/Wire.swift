import CLinux
import Glibc

/// System calls on one socket, and on the descriptor that is kept for a rainy day.
enum Wire {
  enum Piece: Equatable {
    case bytes(Int)
    case nothing
    case end
    case broken
  }

  /// Reads into `buffer` without waiting.
  static func read(_ number: CInt, into buffer: inout [UInt8]) -> Piece {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
      if count > 0 { return .bytes(count) }
      if count == 0 { return .end }
      if errno == EAGAIN { return .nothing }
      if errno != EINTR { return .broken }
    }
  }

  /// Writes what fits now; nil where nobody reads any more.
  static func write(_ number: CInt, _ bytes: ArraySlice<UInt8>) -> Int? {
    while true {
      let count = unsafe bytes.withUnsafeBytes { unsafe send(number, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
      if count >= 0 { return count }
      if errno == EAGAIN { return 0 }
      if errno != EINTR { return nil }
    }
  }

  /// What came of waiting for nobody at the door.
  enum Knock {
    case guest(CInt, Origin)
    case nobody
    /// Whoever knocked has left again; there may be others.
    case gone
    case noDescriptors
  }

  static func accept(at listener: CInt) -> Knock {
    var peer = intake_peer()
    let number = unsafe intake_accept(listener, &peer)
    switch -number {
    case EAGAIN: return .nobody
    case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .noDescriptors
    case let trouble where trouble > 0: return .gone
    default: break
    }
    if peer.family != 1 { intake_tune(number) }
    let address = unsafe withUnsafeBytes(of: peer.address) { unsafe Array($0) }
    return .guest(number, Origin(family: Int(peer.family), address: address))
  }

  /// The user of this system at the other end of a socket file; nil where the system does not tell.
  static func systemUser(_ number: CInt) -> Int? {
    var facts: [UInt32] = [0, 0, 0]  // process, user, group
    var length = socklen_t(12)
    let result = unsafe getsockopt(number, SOL_SOCKET, SO_PEERCRED, &facts, &length)
    return result == 0 && length == 12 ? Int(facts[1]) : nil
  }

  static func hangUp(_ number: CInt) { close(number) }

  /// We will send no more.
  static func finish(_ number: CInt) { _ = shutdown(number, CInt(SHUT_WR)) }

  /// A descriptor that can be given up when there is no other.
  static func reserve() -> CInt { unsafe open("/dev/null", O_RDONLY | O_CLOEXEC) }
}
