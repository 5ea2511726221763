import Glibc
import HealthChecks

/// Files of the operator's, read as a whole.
enum Papers {
  /// What tells one state of a file from another.
  struct Mark: Equatable {
    var device: UInt
    var number: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int

    /// As the tag of an answer.
    var tag: String { "\(device).\(number).\(size).\(seconds).\(nanoseconds)" }
  }

  /// Reads a file; nil where it is still the one that `tag` stands for.
  static func read(_ path: String, unless tag: String?, mostBytes: Int) throws(SourceFault) -> ([UInt8], tag: String)? {
    let file = try open(path)
    defer { close(file.number) }
    if file.mark.tag == tag { return nil }
    return (try readAll(file.number, path, mostBytes), file.mark.tag)
  }

  /// Reads a secret, and refuses one that others on this machine can read.
  static func secret(_ path: String) throws(SourceFault) -> String {
    let file = try open(path)
    defer { close(file.number) }
    guard file.mode & 0o077 == 0 else {
      throw .unusable("the token file \"\(path)\" can be read by others; chmod 600 mends that")
    }
    let bytes = try readAll(file.number, path, 16 << 10)
    let token = bytes.split { $0 <= 0x20 }.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard !token.isEmpty, token.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      throw .unusable("the token file \"\(path)\" holds no token")
    }
    return token
  }

  private static func open(_ path: String) throws(SourceFault) -> (number: CInt, mark: Mark, mode: mode_t) {
    let number = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else { throw .unusable("\"\(path)\" cannot be read: \(unsafe String(cString: strerror(errno)))") }
    var status = stat()
    guard unsafe fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(number)
      throw .unusable("\"\(path)\" is no file")
    }
    let mark = Mark(
      device: status.st_dev, number: status.st_ino, size: status.st_size, seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
    return (number, mark, status.st_mode)
  }

  private static func readAll(_ number: CInt, _ path: String, _ mostBytes: Int) throws(SourceFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .unusable("\"\(path)\" cannot be read: \(unsafe String(cString: strerror(errno)))")
      }
      bytes += piece[..<count]
      if bytes.count > mostBytes { throw .tooLarge(mostBytes: mostBytes) }
    }
  }
}
