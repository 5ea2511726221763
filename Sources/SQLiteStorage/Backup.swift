import Faults
package import Storage

// A copy is made by our own connection, slice by slice, so that turns go on in between: SQLite writes what changes
// meanwhile into the copy as well. It is finished under another name, read through, put on the disk, and only then
// bears the name that was asked for.

/// Why a backup was not made; the store is none the worse for it.
package enum BackupFault: Error, Equatable {
  /// Something stands there, and somebody may want it.
  case exists(String)
  /// It could not be written there.
  case unwritable(path: String, reason: String)
  /// It was written and cannot be right.
  case unsound(path: String, detail: String)
  /// One is being made already.
  case busy
  /// The store itself fails.
  case store(StorageFault)

  /// What happened, and to which file.
  package var sentence: String {
    switch self {
    case .exists(let path): "\(path) is there already, and a backup takes nobody's place"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .unsound(let path, let detail): "\(path) was written and is not sound (\(detail)); it was taken away again"
    case .busy: "a backup is being made already"
    case .store(let fault): fault.reason
    }
  }
}

extension Archive {
  /// A backup on its way.
  struct Backup {
    let path: String
    let target: Database
    let copying: Copying

    var unfinished: String { Self.unfinished(path) }
    static func unfinished(_ path: String) -> String { path + ".part" }
  }

  func beginBackup(to path: String) throws(BackupFault) {
    guard backup == nil else { throw .busy }
    do { try checkTrust() } catch { throw .store(error) }
    guard Folder.identity(of: path) == nil else { throw .exists(path) }
    let unfinished = Backup.unfinished(path)
    do {
      try Folder.remove(unfinished)
      try Folder.make(unfinished)
    } catch {
      throw BackupFault(error)
    }
    do {
      let target = try Database(opening: unfinished, creates: false)
      backup = Backup(path: path, target: target, copying: try database.copy(to: target))
    } catch {
      throw .unwritable(path: unfinished, reason: error.message)
    }
  }

  /// Copies a slice; true once the backup stands under its name.
  func continueBackup() throws(BackupFault) -> Bool {
    guard let backup else { return true }
    do {
      guard try backup.copying.step(pages: Limits.pagesPerSlice) else {
        fault("backup.mid")
        return false
      }
    } catch {
      self.backup = nil
      try? Folder.remove(backup.unfinished)
      throw .unwritable(path: backup.unfinished, reason: error.message)
    }
    self.backup = nil
    do {
      try finish(backup)
      return true
    } catch {
      try? Folder.remove(backup.unfinished)
      throw error
    }
  }

  private func finish(_ backup: Backup) throws(BackupFault) {
    let complaint: String
    do {
      let target = backup.target
      // One file and no log beside it; and a word that tells whoever opens it that time has gone by.
      try target.run("PRAGMA journal_mode=delete")
      try target.statement("INSERT OR REPLACE INTO meta VALUES('copy', 1, ?)").run(
        .integer(Checksum.of(.text("copy"), .integer(1))))
      complaint = try target.statement("PRAGMA integrity_check(1)").first { $0.text(0) } ?? "no answer"
    } catch {
      throw .unwritable(path: backup.unfinished, reason: error.message)
    }
    guard complaint == "ok" else { throw .unsound(path: backup.unfinished, detail: complaint) }
    do {
      try Folder.flush(backup.unfinished)
      try Folder.publish(backup.unfinished, as: backup.path)
    } catch {
      throw BackupFault(error)
    }
  }
}

extension BackupFault {
  fileprivate init(_ trouble: Folder.Trouble) {
    switch trouble {
    case .system(let path, let number): self = .unwritable(path: path, reason: Folder.words(for: number))
    case .exists(let path): self = .exists(path)
    case .taken, .network: self = .busy
    }
  }
}

extension SQLiteStorage {
  /// Begins a copy of everything that is kept, in a file that is not there yet.
  ///
  /// Turns go on; call `continueBackup` whenever there is a moment.
  package func beginBackup(to path: String) throws(BackupFault) {
    try pass { archive throws(BackupFault) in try archive.beginBackup(to: path) }
  }

  /// Copies some milliseconds' worth; true once the backup is whole, checked, on the disk and under its name.
  package func continueBackup() throws(BackupFault) -> Bool {
    try pass { archive throws(BackupFault) in try archive.continueBackup() }
  }

  /// Makes a backup while nobody waits.
  package func backUp(to path: String) throws(BackupFault) {
    try beginBackup(to: path)
    while try !continueBackup() {}
  }

  private func pass<Result>(_ work: (Archive) throws(BackupFault) -> Result) throws(BackupFault) -> Result {
    do {
      return try turnstile.pass { archive throws(StorageFault) in
        do throws(BackupFault) {
          return Swift.Result<Result, BackupFault>.success(try work(archive))
        } catch {
          return .failure(error)
        }
      }.get()
    } catch let fault as BackupFault {
      throw fault
    } catch let fault as StorageFault {
      throw .store(fault)
    } catch {
      preconditionFailure("a store fails as a store")
    }
  }
}
