import Dispatch
import Glibc
import Synchronization

/// A web server on this machine that answers as it is told, also as no server should.
final class TinyServer: Sendable {
  /// What it does with a request, in order.
  enum Act: Sendable {
    case send(String)
    case wait(Duration)
    /// Sends the same bytes until nobody listens any more.
    case flood(String)
  }

  let port: Int
  private let listener: CInt
  private let heard = Mutex<[String]>([])
  private let answer: @Sendable (_ path: String, _ request: String) -> [Act]

  /// Every request so far, with its headers.
  var requests: [String] { heard.withLock { $0 } }

  var address: String { "http://127.0.0.1:\(port)" }

  init(_ answer: @escaping @Sendable (_ path: String, _ request: String) -> [Act]) {
    self.answer = answer
    signal(SIGPIPE, SIG_IGN)
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    port = withUnsafeMutablePointer(to: &place) { [listener] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        precondition(bind(listener, address, length) == 0 && listen(listener, 64) == 0)
        getsockname(listener, address, &length)
      }
      return Int(UInt16(bigEndian: pointer.pointee.sin_port))
    }
    Thread.begin { [listener, weak self] in
      while case let visitor = accept(listener, nil, nil), visitor >= 0 {
        guard let self else { return }
        Thread.begin {
          self.serve(visitor)
          close(visitor)
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func serve(_ visitor: CInt) {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 8_192)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(visitor, &piece, piece.count, 0)
      guard count > 0 else { return }
      bytes += piece[..<count]
    }
    let request = String(decoding: bytes, as: UTF8.self)
    heard.withLock { $0.append(request) }
    let path = request.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    for act in answer(path, request) {
      switch act {
      case .send(let text): guard write(text, to: visitor) else { return }
      case .wait(let time): usleep(UInt32(time / .microseconds(1)))
      case .flood(let text): while write(text, to: visitor) {}
      }
    }
  }

  private func write(_ text: String, to visitor: CInt) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(visitor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// Work beside the tests, on threads that may block.
enum Thread {
  static func begin(_ work: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(work))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().work()
        return nil
      }, box.toOpaque())
    precondition(code == 0)
    pthread_detach(thread)
  }

  private final class Box: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}

extension [TinyServer.Act] {
  /// A whole answer.
  static func json(_ body: String, status: String = "200 OK", _ headers: String...) -> [TinyServer.Act] {
    let lines = ["HTTP/1.1 \(status)", "Content-Type: application/json", "Content-Length: \(body.utf8.count)"]
    return [.send((lines + headers + ["Connection: close", "", body]).joined(separator: "\r\n"))]
  }
}
