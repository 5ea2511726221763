import CLinux
import Glibc

/// Where people knock; closes itself, and takes its file away.
package final class Listener: Sendable {
  let number: CInt
  /// Where it is, with the port that the system chose for port 0.
  package let endpoint: Endpoint
  private let file: String?

  /// Why nobody can knock there.
  package struct Trouble: Error, Equatable {
    /// Follows a colon.
    package let reason: String
    /// Whether somebody else listens there.
    package let isTaken: Bool
  }

  /// Listens there.
  package init(at endpoint: Endpoint) throws(Trouble) {
    switch endpoint {
    case .tcp(let host, var port):
      guard let (family, address) = Self.address(host == "localhost" ? "127.0.0.1" : host) else {
        throw Trouble(reason: "an address is written in numbers here, as in 127.0.0.1 or [::1]", isTaken: false)
      }
      let number = unsafe intake_listen(family, address, &port, Limits.knocksWaiting)
      guard number >= 0 else { throw Trouble(-number) }
      (self.number, self.endpoint, file) = (number, .tcp(host: host, port: port), nil)
    case .unix(let path):
      (self.endpoint, file) = (endpoint, path)
      number = try Self.listening(at: path)
    }
  }

  deinit {
    close(number)
    if let file { unsafe _ = unlink(file) }
  }

  /// The family and the bytes of an address in numbers.
  static func address(_ text: String) -> (family: CInt, bytes: [UInt8])? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let family = unsafe intake_address(text, &bytes)
    return family == 0 ? nil : (family, bytes)
  }

  /// Everybody in this user's group may knock; the folder around it decides who else gets that far.
  private static func listening(at path: String) throws(Trouble) -> CInt {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count <= Limits.socketPathInBytes else {
      throw Trouble(reason: "its path is longer than the 107 bytes that a socket can have", isTaken: false)
    }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let number = socket(
      AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { throw Trouble(errno) }
    var trouble = unsafe act(on: number, address, bind)
    if trouble == EADDRINUSE, !isHeard(address) {
      // A file behind which nobody listens was left by somebody who was killed.
      var about = stat()
      if unsafe lstat(path, &about) == 0, about.st_mode & S_IFMT == S_IFSOCK, unsafe unlink(path) == 0 {
        trouble = unsafe act(on: number, address, bind)
      }
    }
    if trouble == 0, unsafe chmod(path, 0o660) != 0 || listen(number, Limits.knocksWaiting) != 0 { trouble = errno }
    guard trouble == 0 else {
      close(number)
      throw Trouble(trouble)
    }
    return number
  }

  private static func isHeard(_ address: sockaddr_un) -> Bool {
    let number = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { return true }
    defer { close(number) }
    return unsafe act(on: number, address, connect) != ECONNREFUSED
  }

  private static func act(
    on number: CInt, _ address: sockaddr_un, _ call: (CInt, UnsafePointer<sockaddr>, socklen_t) -> CInt
  ) -> CInt {
    var address = address
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe call(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    return result == 0 ? 0 : errno
  }
}

extension Listener.Trouble {
  fileprivate init(_ number: CInt) {
    let words = unsafe String(cString: strerror(number))
    self.init(reason: words.prefix(1).lowercased() + words.dropFirst(), isTaken: number == EADDRINUSE)
  }
}
