import Glibc

/// Why the system refused, as far as a person can do different things about it.
enum Reason: Error, Equatable {
  case missing
  case forbidden
  case taken
  case folder
  case noFolder
  case noFile
  case pathThroughFile
  case circle
  case tooLarge
  case tooManyNames
  case tooDeep
  case unreadableName
  case other(String)

  /// Translates the number that a system call left behind.
  init(_ number: CInt) {
    self =
      switch number {
      case ENOENT: .missing
      case EACCES, EPERM, EROFS: .forbidden
      case EEXIST: .taken
      case EISDIR: .folder
      case ENOTDIR: .pathThroughFile
      case ELOOP: .circle
      default: .other(Self.systemWords(for: number))
      }
  }

  /// Follows a colon.
  var words: String {
    switch self {
    case .missing: "no such file or folder"
    case .forbidden: "permission denied"
    case .taken: "there is something of this name already"
    case .folder: "it is a folder"
    case .noFolder: "it is not a folder"
    case .pathThroughFile: "a part of the path is not a folder"
    case .noFile: "it is neither a file nor a folder"
    case .circle: "its links lead in a circle"
    case .tooLarge: "it is larger than \(Limits.fileSizeInBytes / 1_048_576) MiB"
    case .tooManyNames: "there are more than \(Limits.namesBelowFolder) names below it"
    case .tooDeep: "its folders lie more than \(Limits.folderDepth) deep"
    case .unreadableName: "a name in it is not UTF-8"
    case .other(let words): words
    }
  }

  private static func systemWords(for number: CInt) -> String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    let sentence = unsafe String(cString: words)
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}
