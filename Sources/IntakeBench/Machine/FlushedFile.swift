import Glibc

/// The floor: a file to which bytes are appended, and a wait until the disk has them.
@safe final class FlushedFile {
  private let file: CInt
  private let path: String

  init(in folder: String) {
    path = folder + "/floor"
    file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    precondition(file >= 0, "the folder of the measurement can be written")
  }

  deinit {
    close(file)
    unsafe _ = unlink(path)
  }

  /// Appends in one write, and flushes.
  func append(_ bytes: [UInt8]) {
    let count = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    precondition(count == bytes.count && fdatasync(file) == 0, "the disk takes what it is given")
  }

  /// A folder of our own beside the temporary files of this machine.
  static func makeFolder() -> String {
    let name = "/tmp/intake-bench-\(getpid())"
    let made = unsafe mkdir(name, 0o700)
    precondition(made == 0, "a folder for the measurement can be made")
    return name
  }

  /// Takes a store away again.
  static func remove(_ folder: String) {
    for name in ["store/intake.db", "store/intake.db-wal", "store/intake.db-shm", "store/lock"] {
      unsafe _ = unlink(folder + "/" + name)
    }
    unsafe _ = rmdir(folder + "/store")
    unsafe _ = rmdir(folder)
  }

  /// The most memory that the process has held, in megabytes.
  static var peakInMegabytes: Int {
    var usage = rusage()
    unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  }
}
