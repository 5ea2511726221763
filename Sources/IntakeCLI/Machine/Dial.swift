import CLinux
import Glibc
import LineServer

/// A line to somebody else's server; closes itself.
struct Dial: ~Copyable {
  let number: CInt

  /// What came of reading.
  enum Piece: Equatable {
    case bytes([UInt8])
    case nothing
    case end
  }

  /// Connects, by the first address of a name that answers.
  init(to place: Endpoint) throws(Reason) {
    switch place {
    case .unix(let path):
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      let bytes = Array(path.utf8)
      guard bytes.count < 108 else { throw .other("its path is longer than the 107 bytes that a socket can have") }
      unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
      let made = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
      let result = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe connect(made, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      guard result == 0 else {
        let trouble = errno
        close(made)
        throw Reason(trouble)
      }
      number = made
    case .tcp(let host, let port): number = try Self.connected(host, port)
    }
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
  }

  deinit { close(number) }

  private static func connected(_ host: String, _ port: UInt16) throws(Reason) -> CInt {
    let made = unsafe intake_connect(host, "\(port)")
    guard made < 0 else { return made }
    throw made == intake_no_such_host ? .other("no machine has this name") : Reason(-made)
  }

  /// Gives what has come, without waiting.
  borrowing func read() -> Piece {
    var piece = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
      if count > 0 { return .bytes(Array(piece[..<count])) }
      if count == 0 { return .end }
      if errno == EAGAIN { return .nothing }
      if errno != EINTR { return .end }
    }
  }

  /// Waits until something has come; false where nothing did for so long.
  borrowing func wait(milliseconds: CInt) -> Bool {
    var wish = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&wish, 1, milliseconds) > 0
  }

  /// Sends all of it; false where nobody reads any more.
  borrowing func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.span.extracting(sent...).withUnsafeBytes {
        unsafe Glibc.send(number, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      if count >= 0 {
        sent += count
      } else if errno == EAGAIN {
        var wish = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&wish, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Sends no more.
  borrowing func finish() { _ = shutdown(number, CInt(SHUT_WR)) }
}
