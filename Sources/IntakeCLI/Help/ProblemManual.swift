import DialogLanguage
import Rehearsal
import SourceText
import Triage

/// The pages on every kind of problem, from all rooms that find some.
enum ProblemManual {
  /// Sorted by code.
  static let pages: [ProblemPage] = (ProblemIndex.pages + TriagePages.pages + TalkPages.pages)
    .sorted { $0.code < $1.code }
}
