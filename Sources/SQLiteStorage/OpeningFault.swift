/// Why a store cannot be opened; nothing in it was changed.
package enum OpeningFault: Error, Equatable {
  /// Another process has it open.
  case taken(folder: String)
  /// It lies on a disk of another machine.
  case network(folder: String)
  /// The system does not let us.
  case system(path: String, reason: String)
  /// It was written by a newer program than this.
  case newer(path: String, schema: Int, known: Int)
  /// The file is no store of ours.
  case foreign(path: String)
  /// What it holds cannot be right; it stays as it is.
  case damaged(path: String, detail: String)
  /// The library did not accept a setting that the promise rests on.
  case setting(String, wanted: String, found: String)

  /// What happened, to which file, and what can be done.
  package var sentence: String {
    switch self {
    case .taken(let folder): "the store in \(folder) is open in another process"
    case .network(let folder): "\(folder) lies on a network file system, which cannot promise to keep anything"
    case .system(let path, let reason): "\(path): \(reason)"
    case .newer(let path, let schema, let known):
      "\(path) was written by a newer version of intake (schema \(schema), this one knows \(known))"
    case .foreign(let path): "\(path) is no store of intake"
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)); nothing was changed, restore a backup or look at a copy"
    case .setting(let name, let wanted, let found): "SQLite did not accept \(name)=\(wanted), it says \(found)"
    }
  }
}
