import CLinux
import Glibc
import LineServer

/// Lets a crowd talk to a server for a while, on one thread.
struct LoadRun: ~Copyable {
  private let epoll = intake_epoll_make()
  private let place: Endpoint

  init(at place: Endpoint) { self.place = place }

  deinit { close(epoll) }

  private static var microseconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
  }

  /// The answers that came within `seconds`, once everybody had been greeted.
  borrowing func run(_ crowd: inout LoadCrowd, seconds: Int) throws(Reason) -> (answers: Int, microseconds: Int) {
    for index in 0..<crowd.count { try connect(index, &crowd) }
    let start = Self.microseconds
    let before = crowd.latencies.count
    var tokens = [UInt64](repeating: 0, count: 256)
    var events = [UInt32](repeating: 0, count: 256)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var now = start
    while now - start < seconds * 1_000_000 {
      let count = unsafe intake_epoll_wait(epoll, &tokens, &events, 256)
      now = Self.microseconds
      for event in 0..<max(0, Int(count)) {
        let index = Int(tokens[event])
        let socket = crowd.socket(of: index)
        let size = unsafe buffer.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress, $0.count, 0) }
        if size <= 0 {
          if size < 0, errno == EAGAIN { continue }
          if size < 0 { crowd.fail() }
          close(socket)
          try connect(index, &crowd)
          continue
        }
        let words = crowd.hear(index, buffer[..<size], at: now)
        if !words.isEmpty {
          _ = unsafe words.withUnsafeBytes {
            unsafe send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
          }
        }
      }
    }
    for index in 0..<crowd.count { close(crowd.socket(of: index)) }
    return (crowd.latencies.count - before, now - start)
  }

  private borrowing func connect(_ index: Int, _ crowd: inout LoadCrowd) throws(Reason) {
    let dial = try Dial(to: place)
    let socket = dup(dial.number)
    guard socket >= 0 else { throw Reason(errno) }
    crowd.connect(index, socket)
    guard intake_epoll_add(epoll, socket, UInt32(intake_readable), UInt64(index)) == 0 else { throw Reason(errno) }
  }
}
