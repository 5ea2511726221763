/// Why nobody can talk to a store, in words for whoever asked for it.
package enum StoreTrouble: Error, Equatable, Sendable {
  /// What was named is no folder.
  case noFolder(String)
  /// Another user owns the folder.
  case foreignOwner(String)
  /// Others can look into the folder.
  case open(String, mode: String)
  /// The system does not let us.
  case unreachable(path: String, reason: String)
  /// The store itself refuses, in its own words.
  case unfit(String)
  /// Somebody holds the store and does not listen.
  case held(String)
  /// The instance that holds it says nothing.
  case hung(folder: String, process: Int?)
  /// The instance that holds it is of another version.
  case otherVersion(folder: String, process: Int?, version: String)
  /// Another user listens there.
  case foreignPeer(folder: String, user: Int)

  /// What stands in the way; begins in lower case and ends without a full stop.
  package var sentence: String {
    switch self {
    case .noFolder(let path): "\"\(path)\" is no folder, and a store is one"
    case .foreignOwner(let path): "the folder \"\(path)\" belongs to another user"
    case .open(let path, let mode):
      "the folder \"\(path)\" is open to others (mode \(mode)), and a store holds what people said in confidence"
    case .unreachable(let path, let reason): "cannot use \"\(path)\": \(reason)"
    case .unfit(let sentence): sentence
    case .held(let folder): "the store in \"\(folder)\" is held by another process, which does not listen"
    case .hung(let folder, let process):
      "the instance that holds the store in \"\(folder)\"\(Self.named(process)) does not answer"
    case .otherVersion(let folder, let process, let version):
      "the instance that holds the store in \"\(folder)\"\(Self.named(process)) is intake \(version), "
        + "which this one does not understand"
    case .foreignPeer(let folder, let user):
      "another user (\(user)) listens at the store in \"\(folder)\""
    }
  }

  /// What can be done about it; nil where the sentence says it all.
  package var help: String? {
    switch self {
    case .noFolder, .foreignOwner: "name another folder with --store"
    case .open(let path, _): "chmod 700 \"\(path)\", or name another folder with --store"
    case .unreachable: "give yourself permission, or name another folder with --store"
    case .unfit: nil
    case .held: "it may be making a backup; try again in a moment, or find it with fuser"
    case .hung(_, let process):
      process.map { "look whether process \($0) was stopped (ps -o stat= -p \($0)), or end it: nothing kept is lost" }
    case .otherVersion: "use one version for both, or end the other instance first"
    case .foreignPeer: "look who may write to the folder, and name another one with --store"
    }
  }

  private static func named(_ process: Int?) -> String { process.map { " (process \($0))" } ?? "" }
}
