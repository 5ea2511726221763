/// A file or folder that could not be used: what was tried, on what, and why it failed.
struct FileTrouble: Error, Equatable {
  let attempt: Attempt
  let path: String
  let reason: Reason

  /// What was tried, as a verb that fits into the sentence.
  enum Attempt: String {
    case read
    case list
    case write
  }

  /// Names the path as the person wrote it.
  var sentence: String { "cannot \(attempt.rawValue) \"\(path)\": \(reason.words)" }

  /// Depends on the reason alone; silence where nothing helpful is sure.
  var help: String? {
    switch reason {
    case .missing: "look for a typing mistake, or for another working folder"
    case .forbidden: "give yourself permission with chmod or chown, or choose another path"
    case .taken: "choose another name, or take the old one away"
    case .folder: "name the files in it"
    case .noFolder: "name the folder that it lies in"
    case .circle: "find the link with ls -l and point it at a real file"
    case .tooManyNames: "name the folder of the dialogs itself"
    case .unreadableName: "rename it"
    case .noFile, .pathThroughFile, .tooLarge, .tooDeep, .other: nil
    }
  }
}
