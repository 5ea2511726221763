import SourceText

/// Why a run ends before its verb has done its work, in words for the person at the keyboard.
struct Stop: Error, Equatable {
  let code: ExitCode
  /// Begins in lower case and ends without a full stop, as diagnostics do.
  let sentence: String
  /// What the person can do now, if there is something.
  let help: String?

  /// The command line asks for something that there is not.
  static func misuse(_ sentence: String, help: String) -> Stop {
    Stop(code: .misuse, sentence: sentence, help: help)
  }

  /// Asks whether the word nearest to `word` was meant; nil where none is near.
  static func guess(_ word: String, among words: [String]) -> String? {
    NearMiss.nearest(to: word, among: words).map { "did you mean \"\($0)\"?" }
  }

  /// The machine does not give what was asked of it.
  static func obstacle(_ trouble: FileTrouble) -> Stop {
    Stop(code: .environment, sentence: trouble.sentence, help: trouble.help)
  }
}
