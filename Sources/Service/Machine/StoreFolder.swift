import Glibc

/// Looking at a store's folder from outside, without opening the store.
package enum StoreFolder {
  /// What stands where a store is wanted.
  package enum Finding: Equatable, Sendable {
    /// Nothing, or a folder without a store in it.
    case none
    /// A store; whether it is sound shows when it is opened.
    case store
  }

  /// Looks, and refuses what no store of this user can be in.
  package static func look(at folder: String) throws(StoreTrouble) -> Finding {
    var about = stat()
    guard unsafe stat(folder, &about) == 0 else {
      if errno == ENOENT { return .none }
      throw .unreachable(path: folder, reason: words(for: errno))
    }
    guard about.st_mode & S_IFMT == S_IFDIR else { throw .noFolder(folder) }
    guard about.st_uid == geteuid() else { throw .foreignOwner(folder) }
    guard about.st_mode & 0o077 == 0 else {
      throw .open(folder, mode: String(about.st_mode & 0o777, radix: 8))
    }
    return size(of: folder + "/intake.db") == nil ? .none : .store
  }

  /// In bytes; nil where there is no such file.
  package static func size(of path: String) -> Int? {
    var about = stat()
    return unsafe stat(path, &about) == 0 ? Int(about.st_size) : nil
  }

  /// The process itself.
  package static var process: Int { Int(getpid()) }

  static var user: Int { Int(geteuid()) }

  static func remove(_ path: String) { unsafe _ = unlink(path) }

  /// Waits a little before trying something again.
  package static func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1_000) }

  private static func words(for number: CInt) -> String { unsafe String(cString: strerror(number)).lowercased() }
}
