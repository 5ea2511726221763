import Glibc

/// One person's line to a server's socket file; closes itself.
final class Telephone {
  private let number: CInt
  private(set) var heard: [UInt8] = []
  /// The server has ended the line, or is no more.
  private(set) var isDead = false

  /// Nil where nobody listens.
  init?(to path: String) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    precondition(bytes.count < 108, "a proof's path fits into an address")
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    number = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else { return nil }
  }

  deinit { close(number) }

  func say(_ text: String) {
    let bytes = Array(text.utf8)
    let count = unsafe bytes.withUnsafeBytes {
      unsafe send(number, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
    }
    if count < bytes.count { isDead = true }
  }

  /// Says no more, and may still listen.
  func finish() { _ = shutdown(number, CInt(SHUT_WR)) }

  /// Takes what has come, at the latest after so many milliseconds.
  func listen(waitingMilliseconds patience: CInt) {
    var wish = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    guard !isDead, unsafe poll(&wish, 1, patience) > 0 else { return }
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe piece.withUnsafeMutableBytes { unsafe recv(number, $0.baseAddress, $0.count, 0) }
    if count > 0 { heard += piece[..<count] } else { isDead = true }
  }

  func forget() { heard = [] }

  var text: String { String(decoding: heard, as: UTF8.self) }
}
