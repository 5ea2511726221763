import Glibc

/// A path as sockets take it: at most 107 bytes, so a longer one is gone about by way of its folder's descriptor.
struct SocketPath: ~Copyable {
  private let path: String
  private let folder: CInt

  /// Longest path that fits, in bytes, without the zero behind it.
  private static let longest = 107

  init(_ path: String) throws(SocketTrouble) {
    guard path.utf8.count > Self.longest, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      (self.path, folder) = (path, -1)
      return
    }
    let number = unsafe open(String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw SocketTrouble(errno) }
    folder = number
    self.path = "/proc/self/fd/\(number)" + path[slash...]
  }

  deinit { if folder >= 0 { close(folder) } }

  /// Lends the address to a system call.
  borrowing func pass(
    _ work: (UnsafePointer<sockaddr>, socklen_t) throws(SocketTrouble) -> Void
  ) throws(SocketTrouble) {
    let bytes = Array(path.utf8)
    guard bytes.count <= Self.longest else {
      throw .other("its path is longer than the \(Self.longest) bytes that a socket can have")
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    try unsafe withUnsafePointer(to: &address) { pointer throws(SocketTrouble) in
      try unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer throws(SocketTrouble) in
        try unsafe work(pointer, length)
      }
    }
  }
}
