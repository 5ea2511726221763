/// What this room shows and compares at most.
enum Limits {
  /// Widest source line under a diagnostic, in cells. Fits beside its gutter into a wide terminal.
  static let excerptWidthInCells = 100
  /// What a tab is shown as; its true stops would depend on the reader's editor.
  static let tab = "    "
  /// Longest word that is compared for a near miss, in scalars. Longer than any name an author types.
  static let nearMissWordLength = 64
  /// How many names are compared for a near miss. More than a dialog has; bounds a hostile file.
  static let nearMissCandidates = 2_000
}
