import CSQLite
import Storage

// What SQLite says becomes what the desk can do about it, once and here.

extension StorageFault {
  /// Takes what stopped a statement before the commit: the transaction is rolled back, and nothing was kept.
  init(_ failure: Database.Failure) {
    let reason = "SQLite says: \(failure.message) (\(failure.code))"
    switch failure.kind {
    case SQLITE_FULL: self = .full(reason)
    case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB: self = .broken(reason)
    default: self = .refused(reason)
    }
  }

  /// Takes what stopped the commit itself.
  init(atCommit failure: Database.Failure) {
    switch StorageFault(failure) {
    case .broken(let reason): self = .broken(reason)
    case .full(let reason), .refused(let reason), .unknown(let reason): self = .unknown(reason)
    }
  }
}

extension StorageFault {
  /// Takes what stopped us at the file itself.
  init(_ trouble: Folder.Trouble) {
    switch trouble {
    case .system(let path, let number):
      let reason = "\(path): \(Folder.words(for: number))"
      self = Folder.isFull(number) ? .full(reason) : .broken(reason)
    case .taken, .network, .exists: self = .refused("the file is somebody else's")
    }
  }
}

extension OpeningFault {
  init(_ failure: Database.Failure, at path: String) {
    switch failure.kind {
    case SQLITE_CORRUPT: self = .damaged(path: path, detail: failure.message)
    case SQLITE_NOTADB: self = .foreign(path: path)
    default: self = .system(path: path, reason: "\(failure.message) (\(failure.code))")
    }
  }

  init(_ trouble: Folder.Trouble, of folder: String) {
    switch trouble {
    case .taken: self = .taken(folder: folder)
    case .network: self = .network(folder: folder)
    case .system(let path, let number): self = .system(path: path, reason: Folder.words(for: number))
    case .exists(let path): self = .system(path: path, reason: "it is there already")
    }
  }
}
