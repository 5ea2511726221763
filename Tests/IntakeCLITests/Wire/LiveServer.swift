import Foundation
import Glibc
import Testing

/// A server that runs while a test does other things.
final class LiveServer {
  let scratch: Scratch
  private let child: Child
  private var code: Int32?
  let port: UInt16

  /// Generous, because a busy machine is no failure of ours.
  static let patience = Duration.seconds(15)

  /// `limits` is what the shell is told before, such as `ulimit -n 64`.
  init(
    _ flags: [String] = [], store: String? = nil, shell limits: String = "umask 022", dialog: String = "hotel-desk",
    standardError: String = "log"
  ) throws {
    scratch = try Scratch()
    let words =
      [
        Program.path, "serve", "--chat", "tcp:127.0.0.1:0", "--allow-root", "--dialog", dialog, "--lang", "en",
        "--store", store ?? scratch.path("store"),
      ] + flags
    child = try Child(
      ["/bin/sh", "-c", "\(limits); exec \"$@\" 2>\(standardError)", "sh"] + words, in: scratch.path(),
      environment: ["PATH": "/usr/bin:/bin"],
      streams: [
        Child.Stream(path: "/dev/null", mode: O_RDONLY),
        Child.Stream(path: scratch.path("out"), mode: O_WRONLY | O_CREAT),
        Child.Stream(path: scratch.path("talk"), mode: O_WRONLY | O_CREAT),
      ])
    var port: UInt16?
    let end = ContinuousClock.now + Self.patience
    while port == nil, ContinuousClock.now < end {
      port = Self.port(of: child.number)
      usleep(10_000)
    }
    guard let port else { throw Child.CannotRun(command: words, reason: (try? scratch.text("log")) ?? "") }
    self.port = port
  }

  deinit { if code == nil { signal(SIGKILL); _ = wait() } }

  var process: Int32 { child.number }
  var log: String { (try? scratch.text("log")) ?? "" }
  var store: String { scratch.path("store") }

  /// The port at which a process listens, as the system tells it: also where no log can be read.
  private static func port(of process: Int32) -> UInt16? {
    let own = Set(descriptors(of: process))
    let text = (try? String(contentsOfFile: "/proc/\(process)/net/tcp", encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: " ")
      guard fields.count > 9, fields[3] == "0A", own.contains("socket:[\(fields[9])]") else { continue }
      return fields[1].split(separator: ":").last.flatMap { UInt16($0, radix: 16) }
    }
    return nil
  }

  private static func descriptors(of process: Int32) -> [String] {
    let folder = "/proc/\(process)/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)") }
  }

  var openFiles: Int { Self.descriptors(of: process).count }

  /// In kilobytes.
  var memory: Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }

  /// In hundredths of a second.
  var work: Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  func signal(_ number: Int32) { _ = Glibc.kill(child.number, number) }

  func wait() -> Int32 {
    let code = code ?? child.wait()
    self.code = code
    return code
  }

  func expectLog(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let end = ContinuousClock.now + Self.patience
    while ContinuousClock.now < end {
      if log.contains(text) { return }
      usleep(10_000)
    }
    #expect(Bool(false), "\"\(text)\" is not in\n\(log)", sourceLocation: sourceLocation)
  }

  /// What is kept of a conversation, as text.
  func record(_ id: String) throws -> String { try Program.run(["export", id, "--store", store]).outputText }

  /// How many lines of people are kept in it.
  func turns(_ id: String) throws -> Int {
    try record(id).split(separator: "\n").count { $0.contains("\"line\":") || $0.contains("\"happened\":{\"line\"") }
  }

  func status() throws -> String { try Program.run(["status", "--json", "--store", store]).outputText }
}

extension Scratch {
  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }
}

/// Somebody at the other end, byte by byte.
final class Client {
  private var number: Int32
  private(set) var bytes: [UInt8] = []
  private(set) var hasEnded = false

  init(_ server: LiveServer, from address: String = "127.0.0.1", receiveBuffer: Int32? = nil) throws {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    if var size = receiveBuffer { setsockopt(number, SOL_SOCKET, SO_RCVBUF, &size, 4) }
    try call(Glibc.bind, address, 0)
    try call(Glibc.connect, "127.0.0.1", server.port)
    var yes: Int32 = 1
    setsockopt(number, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, 4)
  }

  /// At a socket file.
  init(at path: String) throws {
    number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_un()
    place.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &place.sun_path) { $0.copyBytes(from: path.utf8) }
    let result = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else {
      throw Child.CannotRun(command: ["connect", path], reason: String(cString: strerror(errno)))
    }
  }

  deinit { close() }

  private func call(
    _ call: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32, _ address: String, _ port: UInt16
  ) throws {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    inet_pton(AF_INET, address, &place.sin_addr)
    let result = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      throw Child.CannotRun(command: ["connect"], reason: String(cString: strerror(errno)))
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends all of it, as far as it is taken within a second.
  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count > 0 { sent += count; continue }
      guard errno == EAGAIN else { return }
      var wish = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      if poll(&wish, 1, 1_000) <= 0 { return }
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads what comes until `isEnough`, the end, or for so long.
  @discardableResult
  func read(atMost patience: Duration = LiveServer.patience, until isEnough: (Client) -> Bool) -> Bool {
    let end = ContinuousClock.now + patience
    while !isEnough(self), !hasEnded, ContinuousClock.now < end {
      var wish = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      guard poll(&wish, 1, 20) > 0 else { continue }
      var piece = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.recv(number, &piece, piece.count, 0)
      if count > 0 { bytes += piece[..<count] } else { hasEnded = true }
    }
    return isEnough(self)
  }

  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(read { $0.text.contains(text) }, "\"\(text)\" is not in\n\(self.text)", sourceLocation: sourceLocation)
  }

  func expectEnd(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(read { $0.hasEnded }, "it goes on behind\n\(text)", sourceLocation: sourceLocation)
  }

  func forget() { bytes = [] }

  /// Sends no more.
  func finish() { _ = shutdown(number, Int32(SHUT_WR)) }

  func close() {
    guard number >= 0 else { return }
    Glibc.close(number)
    number = -1
  }

  /// Goes without a word, as a machine does that is switched off.
  func reset() {
    var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
    setsockopt(number, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    close()
  }
}

/// How a server is before something happens to it, and how it must be again.
struct BaseLine {
  private let server: LiveServer
  private let files: Int
  private let memory: Int

  init(_ server: LiveServer) throws {
    self.server = server
    // What is made once at first use is no growth.
    for _ in 0..<3 { try Self.greet(server) }
    usleep(100_000)
    (files, memory) = (server.openFiles, server.memory)
  }

  private static func greet(_ server: LiveServer) throws {
    let client = try Client(server)
    client.expect("What is the matter?")
    client.send("heating\nquit\n")
    client.expectEnd()
  }

  /// Alive, memory and descriptors back, and somebody else served within 200 ms: the best of some tries, because a busy
  /// machine is no failure of ours.
  func expect(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(Glibc.kill(server.process, 0) == 0, "it has ended\n\(server.log)", sourceLocation: sourceLocation)
    var best = Duration.seconds(60)
    for _ in 0..<20 where best > .milliseconds(200) {
      let start = ContinuousClock.now
      let client = try Client(server, from: "127.0.0.9")
      client.expect("What is the matter?")
      client.send("heating\n")
      client.expect("Which room are you in?")
      best = min(best, ContinuousClock.now - start)
    }
    #expect(best <= .milliseconds(200), sourceLocation: sourceLocation)
    let end = ContinuousClock.now + .seconds(10)
    while server.openFiles > files, ContinuousClock.now < end { usleep(20_000) }
    #expect(server.openFiles <= files, sourceLocation: sourceLocation)
    // A fifth, and the pages that the allocator holds back.
    #expect(server.memory <= memory + memory / 5 + 8_192, sourceLocation: sourceLocation)
  }
}
