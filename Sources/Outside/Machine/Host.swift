import Glibc
import HealthChecks

/// Hosts on the network, as far as it takes to see whether they answer.
enum Host {
  /// Whether a name has an address.
  static func resolve(_ name: String) throws(SourceFault) { _ = try addresses(of: name, port: nil) }

  /// Whether a connection can be made, at any of the host's addresses.
  static func connect(to name: String, port: Int, within patience: Duration) throws(SourceFault) {
    let deadline = Moment.sinceStart + patience
    var fault = SourceFault.timedOut
    for address in try addresses(of: name, port: port) {
      do throws(SourceFault) {
        return try connect(to: address, by: deadline)
      } catch {
        fault = error
      }
      if Moment.sinceStart >= deadline { break }
    }
    throw fault
  }

  private struct Address {
    var family: CInt
    var bytes: [UInt8]
  }

  private static func addresses(of name: String, port: Int?) throws(SourceFault) -> [Address] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>? = nil
    let code = unsafe getaddrinfo(name, port.map { String($0) }, &hints, &list)
    guard code == 0 else { throw .unreachable(unsafe String(cString: gai_strerror(code))) }
    defer { unsafe freeaddrinfo(list) }
    var found: [Address] = []
    var next = unsafe list
    while let entry = unsafe next, found.count < 16 {
      if let address = unsafe entry.pointee.ai_addr {
        let bytes = unsafe Array(UnsafeRawBufferPointer(start: address, count: Int(entry.pointee.ai_addrlen)))
        found.append(unsafe Address(family: entry.pointee.ai_family, bytes: bytes))
      }
      unsafe next = entry.pointee.ai_next
    }
    return found
  }

  private static func connect(to address: Address, by deadline: Duration) throws(SourceFault) {
    let number = socket(
      address.family, CInt(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { throw .unusable(reason(errno)) }
    defer { close(number) }
    let code = unsafe address.bytes.withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: sockaddr.self) { place in
        unsafe Glibc.connect(number, place.baseAddress, socklen_t(bytes.count))
      }
    }
    if code == 0 { return }
    guard errno == EINPROGRESS else { throw .unreachable(reason(errno)) }
    var wish = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    while true {
      let left = deadline - Moment.sinceStart
      guard left > .zero else { throw .timedOut }
      let count = unsafe poll(&wish, 1, CInt(left / .milliseconds(1)) + 1)
      if count > 0 { break }
      guard count == 0 || errno == EINTR else { throw .unusable(reason(errno)) }
    }
    var error: CInt = 0
    var length = socklen_t(MemoryLayout<CInt>.size)
    guard unsafe getsockopt(number, SOL_SOCKET, SO_ERROR, &error, &length) == 0, error == 0 else {
      throw .unreachable(reason(error))
    }
  }

  private static func reason(_ number: CInt) -> String { unsafe String(cString: strerror(number)) }
}
