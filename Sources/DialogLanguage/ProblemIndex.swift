package import SourceText

/// The manual: a page for every kind of problem that reading a dialog can find.
package enum ProblemIndex {
  /// Sorted by code.
  package static let pages: [ProblemPage] = []
}
