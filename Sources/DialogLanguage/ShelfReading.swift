package import DialogModel
package import SourceText

/// What was understood of all dialogs together, and everything that was noticed.
package struct ShelfReading: Sendable {
  /// Resolves the spans of `problems` and of the dialogs.
  package var sources: SourceSet
  /// The dialogs without an error, in the order of their folders.
  package var dialogs: [Dialog]
  /// Sorted by file and place.
  package var problems: [any Problem]

  /// Reads every folder together with the texts that all dialogs share; never throws.
  package static func read(_ folders: [DialogFolder], sharedTexts: [SourceFile]) -> ShelfReading {
    ShelfReading(sources: SourceSet(), dialogs: [], problems: [])
  }
}
