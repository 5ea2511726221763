import Glibc

/// One end of a conversation between two processes of one machine, or of one process with itself; closes itself.
struct Socket: ~Copyable {
  let number: CInt

  /// Who is at the other end, as the system knows them.
  struct Peer: Equatable, Sendable {
    var process: Int
    var user: Int
  }

  /// What came of reading.
  enum Piece: Equatable {
    case bytes([UInt8])
    /// Nothing has come yet.
    case nothing
    case end
  }

  /// Takes over a socket that nobody else owns.
  init(owning number: CInt) {
    self.number = number
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
  }

  deinit { close(number) }

  /// Two ends that belong together, each for somebody who will own it.
  static func pair() throws(SocketTrouble) -> (one: CInt, other: CInt) {
    var ends: [CInt] = [-1, -1]
    guard unsafe socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &ends) == 0 else { throw SocketTrouble(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Listens at `path`, where only this user can knock; whatever stands there is taken away, which is right for
  /// whoever holds the lock beside it.
  static func listening(at path: String) throws(SocketTrouble) -> CInt {
    let number = try made()
    do throws(SocketTrouble) {
      try unsafe SocketPath(path).pass { address, length throws(SocketTrouble) in
        unsafe _ = unlink(path)
        guard unsafe bind(number, address, length) == 0 else { throw SocketTrouble(errno) }
      }
      guard unsafe chmod(path, 0o600) == 0, listen(number, Limits.knocksWaiting) == 0 else {
        throw SocketTrouble(errno)
      }
    } catch {
      close(number)
      throw error
    }
    return number
  }

  /// Knocks at `path`, for somebody who will own the socket; a file behind which nobody listens any more is `nobody`.
  static func knocking(at path: String) throws(SocketTrouble) -> CInt {
    let number = try made()
    do throws(SocketTrouble) {
      try unsafe SocketPath(path).pass { address, length throws(SocketTrouble) in
        guard unsafe connect(number, address, length) == 0 else { throw SocketTrouble(errno) }
      }
    } catch {
      close(number)
      throw error
    }
    return number
  }

  private static func made() throws(SocketTrouble) -> CInt {
    let number = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    guard number >= 0 else { throw SocketTrouble(errno) }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    // Knocking waits for nobody: where there is no room to wait, that is said.
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    return number
  }

  /// Lets the next one in, for somebody who will own that socket; nil where nobody knocks, or has left again.
  borrowing func accepted() -> CInt? {
    let guest = accept(number, nil, nil)
    return guest < 0 ? nil : guest
  }

  /// Nil where the system does not tell.
  borrowing func peer() -> Peer? {
    var facts: [UInt32] = [0, 0, 0]  // process, user, group
    var length = socklen_t(12)
    let result = unsafe getsockopt(number, SOL_SOCKET, SO_PEERCRED, &facts, &length)
    return result == 0 && length == 12 ? Peer(process: Int(facts[0]), user: Int(facts[1])) : nil
  }

  /// Gives what has come, without waiting.
  borrowing func read() -> Piece {
    var piece = [UInt8](repeating: 0, count: Limits.pieceInBytes)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
      if count > 0 { return .bytes(Array(piece[..<count])) }
      if count == 0 { return .end }
      if errno == EAGAIN { return .nothing }
      if errno != EINTR { return .end }
    }
  }

  /// Writes what fits now, and tells how much that was; nil where nobody reads any more.
  borrowing func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    while true {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe send(number, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
      if count >= 0 { return count }
      if errno == EAGAIN { return 0 }
      if errno != EINTR { return nil }
    }
  }
}

/// Why a socket cannot be had.
enum SocketTrouble: Error, Equatable {
  /// Nobody listens there: no such file, or one that was left behind.
  case nobody
  /// The system does not let this user.
  case forbidden
  /// So many are knocking that there is no room to wait.
  case crowded
  /// In the system's words.
  case other(String)

  /// Follows a colon.
  var words: String {
    switch self {
    case .nobody: "nobody listens there"
    case .forbidden: "permission denied"
    case .crowded: "too many are waiting there"
    case .other(let words): words
    }
  }

  init(_ number: CInt) {
    self =
      switch number {
      case ENOENT, ECONNREFUSED: .nobody
      case EACCES, EPERM: .forbidden
      case EAGAIN: .crowded
      default: unsafe .other(String(cString: strerror(number)))
      }
  }
}
