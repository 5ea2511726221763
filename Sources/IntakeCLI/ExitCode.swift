/// What the program tells the shell when it ends; the same for every verb.
enum ExitCode: Int32, CaseIterable {
  case fine = 0
  case findings = 1
  case misuse = 2
  case environment = 3
  case storageFailed = 74
  case interrupted = 130

  /// One line for `intake help exit-codes`.
  var meaning: String {
    switch self {
    case .fine: "fine"
    case .findings: "problems were found, a test failed, or the input was refused"
    case .misuse: "the command line was not understood"
    case .environment: "a file, a folder or a permission stood in the way"
    case .storageFailed: "the disk failed while talks were kept on it"
    case .interrupted: "interrupted from the keyboard"
    }
  }
}
