import Glibc

/// Whole files and folders, with every refusal in words.
enum Files {
  /// Gives all bytes of a file or pipe; `-` is standard input.
  static func read(_ path: String) throws(FileTrouble) -> [UInt8] {
    do throws(Reason) {
      let file = path == "-" ? Descriptor.standardInput() : try Descriptor(opening: path)
      return try file.readAll(limit: Limits.fileSizeInBytes)
    } catch {
      throw FileTrouble(attempt: .read, path: path, reason: error)
    }
  }

  /// Tells what stands at `path`, or nothing where nothing does.
  static func kind(of path: String) throws(FileTrouble) -> FileStatus.Kind? {
    do {
      return try FileStatus(of: path).kind
    } catch {
      if error == .missing { return nil }
      throw FileTrouble(attempt: .read, path: path, reason: error)
    }
  }

  /// Puts `bytes` in the place of a file, all or nothing: whoever opens it sees the old text or the new one.
  ///
  /// Owner and permissions stay; a link goes on pointing at its file.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileTrouble) {
    do throws(Reason) {
      let target = try resolved(path)
      let status = try FileStatus(of: target)
      // A rename asks nobody whether the file itself may be written.
      guard unsafe access(target, W_OK) == 0 else { throw Reason(errno) }
      let draft = "\(target).intake-\(getpid())"
      // A draft that is there already is somebody else's, and stays.
      let file = try Descriptor(opening: draft, O_WRONLY | O_CREAT | O_EXCL, permissions: 0o600)
      do throws(Reason) {
        try file.writeAll(bytes)
        _ = fchown(file.number, status.owner, status.group)
        guard fchmod(file.number, status.permissions) == 0 else { throw Reason(errno) }
        guard unsafe rename(draft, target) == 0 else { throw Reason(errno) }
      } catch {
        _ = unsafe unlink(draft)
        throw error
      }
    } catch {
      throw FileTrouble(attempt: .write, path: path, reason: error)
    }
  }

  /// Where the process stands.
  static func workingFolder() throws(Reason) -> String {
    guard let path = unsafe getcwd(nil, 0) else { throw Reason(errno) }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Names something in a folder, as the folder was named.
  static func path(of name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func resolved(_ path: String) throws(Reason) -> String {
    guard let real = unsafe realpath(path, nil) else { throw Reason(errno) }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
