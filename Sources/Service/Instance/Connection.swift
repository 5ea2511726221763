import StrictJSON

/// One process at the other end of a socket, as the porter sees it.
final class Connection {
  let number: Int
  let user: Int
  private let socket: Socket
  private var input = LineBuffer(longest: Limits.request.lengthInBytes)
  private var output: [UInt8] = []
  private var sent = 0
  /// When the handshake must be done, or the next byte taken; nil while nothing is awaited.
  private(set) var deadline: ContinuousClock.Instant?
  private(set) var hasIntroduced = false
  /// Set once there is no more to say; what is left is sent before.
  private var isLeaving = false

  init(_ socket: consuming Socket, number: Int, user: Int, at now: ContinuousClock.Instant) {
    self.socket = socket
    self.number = number
    self.user = user
    deadline = now.advanced(by: Limits.handshakePatience)
  }

  var wish: Poll.Wish { Poll.Wish(descriptor: socket.number, reads: !isLeaving, writes: sent < output.count) }
  var isDone: Bool { isLeaving && sent == output.count }

  /// What came of reading once.
  enum Arrival {
    case lines([ArraySlice<UInt8>])
    /// The other end is gone, or sends what nobody can read.
    case end
  }

  func receive() -> Arrival {
    switch socket.read() {
    case .nothing: return .lines([])
    case .end: return .end
    case .bytes(let bytes):
      input.take(bytes)
      var lines: [ArraySlice<UInt8>] = []
      while let line = input.next() { lines.append(line) }
      return input.isOverfull ? .end : .lines(lines)
    }
  }

  /// The other end has said who it is.
  func introduce() {
    hasIntroduced = true
    deadline = nil
  }

  func send(_ line: JSONValue, at now: ContinuousClock.Instant) {
    if sent == output.count, hasIntroduced { deadline = now.advanced(by: Limits.readerPatience) }
    JSONWriter.append(line, to: &output)
    output.append(0x0A)
  }

  /// Sends what fits; false where nobody reads any more, or far too slowly.
  func flush(at now: ContinuousClock.Instant) -> Bool {
    guard sent < output.count else { return true }
    guard let count = socket.write(output[sent...]) else { return false }
    sent += count
    if sent == output.count {
      output.removeAll(keepingCapacity: output.count < Limits.pieceInBytes)
      sent = 0
      if hasIntroduced { deadline = nil }
    } else if count > 0, hasIntroduced {
      deadline = now.advanced(by: Limits.readerPatience)
    }
    return output.count - sent <= Limits.outboxInBytes
  }

  func leave() { isLeaving = true }
}
