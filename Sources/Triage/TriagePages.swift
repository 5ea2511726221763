package import SourceText

/// The manual's pages on tables.
package enum TriagePages {
  /// Sorted by code.
  package static let pages: [ProblemPage] = [DeadRow.page, TableHole.page, TableTooWide.page]
}
