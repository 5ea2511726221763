import Glibc

/// What stands at a path, links followed.
struct FileStatus {
  let kind: Kind
  /// Tells two paths to one thing apart from two things.
  let identity: Identity
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  /// What can be done with it.
  enum Kind {
    case file
    case folder
    /// A device, a pipe or a socket.
    case other
  }

  /// Device and number on it.
  struct Identity: Hashable {
    let device: dev_t
    let number: ino_t
  }

  /// Looks, without opening.
  init(of path: String) throws(Reason) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw Reason(errno) }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    identity = Identity(device: status.st_dev, number: status.st_ino)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}
