import Glibc

/// A file to which lines are only ever added, each on the disk before anything goes on.
enum Ledger {
  /// Adds a line; a half line that a crash left at the end is closed first.
  static func append(_ line: String, to path: String) throws(Folder.Trouble) {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .system(path: path, errno: errno) }
    defer { close(file) }
    var bytes = Array((line + "\n").utf8)
    let size = lseek(file, 0, SEEK_END)
    var last: UInt8 = 0
    if size > 0, unsafe pread(file, &last, 1, size - 1) == 1, last != UInt8(ascii: "\n") {
      bytes.insert(UInt8(ascii: "\n"), at: 0)
    }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.span.extracting(written...).withUnsafeBytes {
        unsafe write(file, $0.baseAddress, $0.count)
      }
      if count >= 0 { written += count } else if errno != EINTR { throw .system(path: path, errno: errno) }
    }
    guard fsync(file) == 0 else { throw .system(path: path, errno: errno) }
    // Each time, because an earlier try may have made the file and not have come to this.
    if let slash = path.lastIndex(of: "/") { try Folder.flush(String(path[..<slash])) }
  }

  /// All whole lines; none where there is no file.
  static func lines(of path: String) throws(Folder.Trouble) -> [String] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return [] }
      throw .system(path: path, errno: errno)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .system(path: path, errno: errno)
      }
      bytes += piece[..<count]
    }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
