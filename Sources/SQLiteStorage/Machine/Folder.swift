import CLinux
import Glibc

/// The folder of a store, and the lock that lets one process at a time into it.
@safe final class Folder {
  let path: String
  private let lock: CInt

  /// Why a folder cannot be had.
  enum Trouble: Error, Equatable {
    /// Another process has it.
    case taken
    /// It lies on a disk of another machine, where locks and flushes promise nothing.
    case network
    /// The system said so, at this path.
    case system(path: String, errno: CInt)
  }

  /// File systems of other machines, by the numbers that Linux gives them: NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, 9P, Ceph.
  private static let foreign: Set<Int> = [
    0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F, 0x7375_7245, 0x564C, 0x0102_1997, 0x00C3_6400,
  ]

  /// Makes the folder, with mode 0700, where there is none, and locks it; the lock ends with the object or the process.
  init(_ path: String) throws(Trouble) {
    self.path = path
    try Self.make(path)
    try Self.refuseForeign(path)
    let file = path + "/lock"
    let lock = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { throw .system(path: file, errno: errno) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(lock)
      throw reason == EWOULDBLOCK ? .taken : .system(path: file, errno: reason)
    }
    self.lock = lock
  }

  deinit { close(lock) }

  /// Makes it and, where they are missing too, the folders above.
  private static func make(_ path: String) throws(Trouble) {
    if unsafe mkdir(path, 0o700) == 0 { return try flushFolder(above: path) }
    switch errno {
    case EEXIST: return
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
        throw .system(path: path, errno: ENOENT)
      }
      try make(String(path[..<slash]))
      guard unsafe mkdir(path, 0o700) == 0 else { throw .system(path: path, errno: errno) }
      try flushFolder(above: path)
    case let reason: throw .system(path: path, errno: reason)
    }
  }

  private static func flushFolder(above path: String) throws(Trouble) {
    let end = path.lastIndex(of: "/")
    let above = end.map { $0 > path.startIndex ? String(path[..<$0]) : "/" } ?? "."
    try flush(above)
  }

  private static func refuseForeign(_ path: String) throws(Trouble) {
    let number = unsafe intake_file_system(path)
    guard number >= 0 else { throw .system(path: path, errno: errno) }
    guard !foreign.contains(Int(number)) else { throw .network }
  }

  /// Waits until the disk has a file, or the names in a folder.
  static func flush(_ path: String) throws(Trouble) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system(path: path, errno: errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw .system(path: path, errno: errno) }
  }

  /// Which file stands at a path: it is another one after somebody has put something in its place.
  struct Identity: Equatable {
    let device: UInt
    let number: UInt
    let size: Int
  }

  /// Nil where there is no file.
  static func identity(of path: String) -> Identity? {
    var about = stat()
    guard unsafe stat(path, &about) == 0 else { return nil }
    return Identity(device: UInt(about.st_dev), number: UInt(about.st_ino), size: Int(about.st_size))
  }

  /// Gives nobody else anything, whatever the process was started with.
  static func closeToOthers(_ path: String) { unsafe _ = chmod(path, 0o600) }

  /// What the system says about a number of its own.
  static func words(for number: CInt) -> String { unsafe String(cString: strerror(number)) }
}
