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
    /// A file of this name is there already.
    case exists(String)
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
    try Self.makeFolder(path)
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

  /// A child on its way to another program may hold the same file a moment longer, so the lock is given back first.
  deinit {
    flock(lock, LOCK_UN)
    close(lock)
  }

  /// Makes it and, where they are missing too, the folders above.
  private static func makeFolder(_ path: String) throws(Trouble) {
    if unsafe mkdir(path, 0o700) == 0 { return try flushFolder(above: path) }
    switch errno {
    case EEXIST: return
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
        throw .system(path: path, errno: ENOENT)
      }
      try makeFolder(String(path[..<slash]))
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

  /// Makes an empty file that only we may read, where there is none.
  static func make(_ path: String, mode: mode_t = 0o600) throws(Trouble) {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw errno == EEXIST ? .exists(path) : .system(path: path, errno: errno) }
    close(file)
  }

  /// Takes a file away; one that is not there is fine.
  static func remove(_ path: String) throws(Trouble) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw .system(path: path, errno: errno) }
  }

  /// Gives a file its last name, unless something bears that already, and waits until the disk knows.
  static func publish(_ path: String, as name: String) throws(Trouble) {
    guard unsafe link(path, name) == 0 else {
      throw errno == EEXIST ? .exists(name) : .system(path: name, errno: errno)
    }
    try remove(path)
    try flushFolder(above: name)
  }

  /// A backup that was put in the place of a store may stand beside the log of the store that was there before; read
  /// together they would be neither.
  ///
  /// Whether a file has a log is said by its 19th and 20th byte; one that says no has none that could be its own.
  static func removeForeignLog(of path: String) throws(Trouble) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return }
      throw .system(path: path, errno: errno)
    }
    defer { close(file) }
    var versions: [UInt8] = [0, 0]
    let count = unsafe versions.withUnsafeMutableBytes { unsafe pread(file, $0.baseAddress, 2, 18) }
    guard count == 2, versions == [1, 1] else { return }
    for end in ["-wal", "-shm"] { try remove(path + end) }
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

  /// How much a disk holds, and how much of that is free for us, in bytes.
  struct Room: Equatable {
    let free: Int
    let total: Int
  }

  /// Nil where the system does not say.
  static func room(at path: String) -> Room? {
    var about = statvfs()
    guard unsafe statvfs(path, &about) == 0 else { return nil }
    return Room(free: Int(about.f_bavail * about.f_frsize), total: Int(about.f_blocks * about.f_frsize))
  }

  /// Gives nobody else anything, whatever the process was started with.
  static func closeToOthers(_ path: String) { unsafe _ = chmod(path, 0o600) }

  /// Whether a number of the system's tells that there is no room.
  static func isFull(_ number: CInt) -> Bool { number == ENOSPC || number == EDQUOT }

  /// What the system says about a number of its own.
  static func words(for number: CInt) -> String { unsafe String(cString: strerror(number)) }
}
