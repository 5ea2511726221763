import Glibc

/// Whole files and folders, for a proof that has both to itself.
enum Files {
  /// All bytes; nil where there is no such file.
  static func read(_ path: String) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Makes a file of these bytes.
  static func write(_ bytes: [UInt8], to path: String) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(file >= 0, "a proof can write into its own folder")
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.span.extracting(written...).withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress, $0.count)
      }
      precondition(count >= 0 || errno == EINTR, "there is room for a proof")
      written += max(0, count)
    }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let start = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      let name = unsafe String(cString: start)
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a folder anew, with nothing in it.
  static func makeEmpty(_ folder: String) {
    remove(folder)
    precondition(unsafe mkdir(folder, 0o700) == 0, "a proof can make a folder")
  }

  /// Takes a file away, where there is one.
  static func removeFile(_ path: String) { unsafe _ = unlink(path) }

  /// Takes a folder away, and the files in it.
  static func remove(_ folder: String) {
    for name in names(in: folder) {
      let path = "\(folder)/\(name)"
      if unsafe unlink(path) != 0 { remove(path) }
    }
    unsafe _ = rmdir(folder)
  }

  /// Copies the files of a folder into another, but not what processes only share about a log.
  static func copy(_ folder: String, to other: String) {
    makeEmpty(other)
    for name in names(in: folder) where !name.hasSuffix("-shm") {
      if let bytes = read("\(folder)/\(name)") { write(bytes, to: "\(other)/\(name)") }
    }
  }

  /// A new folder for a proof; in memory where nothing has to outlive anything.
  static func scratch(inMemory: Bool) -> String {
    let roots = inMemory ? ["/dev/shm", Environment["TMPDIR"] ?? "/tmp"] : [Environment["TMPDIR"] ?? "/tmp"]
    for root in roots {
      // Six signs that the system replaces; spelled so that they are no word of ours.
      var name = Array("\(root)/intake-proof-\(String(repeating: "X", count: 6))".utf8CString)
      let isMade = unsafe name.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return false }
        return unsafe mkdtemp(start) != nil
      }
      if isMade { return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    }
    preconditionFailure("there is a folder for temporary files")
  }
}
