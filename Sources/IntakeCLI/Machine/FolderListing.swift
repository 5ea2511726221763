import Glibc

/// Collects the files below a folder whose names end as wanted.
///
/// Links are followed, names that begin with a dot are an editor's business, and the order is that of the
/// bytes, the same on every machine.
struct FolderListing {
  private let suffix: String
  private var found: [String] = []
  private var namesSeen = 0
  /// The folders that we are in, so that a link back to one of them is noticed.
  private var ancestors: [FileStatus.Identity] = []

  /// Gives paths relative to `folder`, joined by slashes.
  static func paths(below folder: String, endingWith suffix: String) throws(FileTrouble) -> [String] {
    var listing = FolderListing(suffix: suffix)
    try listing.visit(folder, shownAs: "")
    return listing.found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private init(suffix: String) { self.suffix = suffix }

  private mutating func visit(_ folder: String, shownAs prefix: String) throws(FileTrouble) {
    do throws(Reason) {
      let status = try FileStatus(of: folder)
      guard status.kind == .folder else { throw Reason.noFolder }
      if ancestors.contains(status.identity) { throw Reason.circle }
      if ancestors.count == Limits.folderDepth { throw Reason.tooDeep }
      ancestors.append(status.identity)
    } catch {
      throw FileTrouble(attempt: .list, path: folder, reason: error)
    }
    defer { ancestors.removeLast() }
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = Files.path(of: name, in: folder)
      let isWanted = name.hasSuffix(suffix)
      switch try kind(of: path, isWanted: isWanted) {
      case .folder: try visit(path, shownAs: "\(prefix)\(name)/")
      case .file where isWanted: found.append(prefix + name)
      case .other where isWanted: throw FileTrouble(attempt: .read, path: path, reason: .noFile)
      case .file, .other, nil: continue
      }
    }
  }

  /// A name that nobody asked for may lead nowhere; one that was asked for may not.
  private func kind(of path: String, isWanted: Bool) throws(FileTrouble) -> FileStatus.Kind? {
    do {
      return try FileStatus(of: path).kind
    } catch {
      if error == .missing, !isWanted { return nil }
      throw FileTrouble(attempt: .read, path: path, reason: error)
    }
  }

  private mutating func names(in folder: String) throws(FileTrouble) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw FileTrouble(attempt: .list, path: folder, reason: Reason(errno))
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      namesSeen += 1
      if namesSeen > Limits.namesBelowFolder {
        throw FileTrouble(attempt: .list, path: folder, reason: .tooManyNames)
      }
      guard let name = unsafe Self.name(of: entry) else {
        throw FileTrouble(attempt: .list, path: folder, reason: .unreadableName)
      }
      names.append(name)
    }
    if errno != 0 { throw FileTrouble(attempt: .list, path: folder, reason: Reason(errno)) }
    return names
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    // The record ends with the name and is shorter than its type says, so the name is read in its place.
    let start = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    return unsafe String(validatingCString: start)
  }
}
