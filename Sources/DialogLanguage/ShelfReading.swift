package import DialogModel
import Digest
package import SourceText

/// What was understood of all dialogs together, and everything that was noticed.
package struct ShelfReading: Sendable {
  /// Resolves the spans of `problems` and of the dialogs.
  package private(set) var sources = SourceSet()
  /// The dialogs without an error, in the order of their folders.
  package private(set) var dialogs: [Dialog] = []
  /// Sorted by file and place.
  package private(set) var problems: [any Problem] = []

  /// Reads every folder together with the texts that all dialogs share; never throws.
  package static func read(_ folders: [DialogFolder], sharedTexts: [SourceFile]) -> ShelfReading {
    var shelf = ShelfReading()
    let sharedFiles = sharedTexts.map { shelf.sources.add($0) }
    let folderFiles = folders.map { folder in
      // A folder without files stands for itself, so that there is a place to point at.
      (folder.files.isEmpty ? [SourceFile(path: folder.path, bytes: [])] : folder.files).map { shelf.sources.add($0) }
    }
    let shared = SharedTexts(sharedFiles, in: shelf.sources)
    shelf.problems = shared.problems
    let reader = DialogReader(sources: shelf.sources, shared: shared)
    var names: [String: Span] = [:]
    for (folder, files) in zip(folders, folderFiles) {
      let reading = reader.read(files, in: folder.path)
      shelf.problems += reading.problems
      if let name = reading.name {
        if let first = names[name.value] {
          shelf.problems.append(DuplicateDialog(span: name.span, name: name.value, first: first))
          continue
        }
        names[name.value] = name.span
      }
      // With damaged shared texts nobody knows what a dialog would say.
      guard shared.isWhole, var dialog = reading.dialog else { continue }
      dialog.edition = edition(of: folder.files + sharedTexts)
      shelf.dialogs.append(dialog)
    }
    shelf.sortProblems()
    return shelf
  }

  /// The first 80 bits of the digest over all files: short enough to be read out, and no two will meet by chance.
  private static func edition(of files: [SourceFile]) -> String {
    CrockfordBase32.encode(bits: 80, of: LengthPrefixed.digest(of: files.map(\.bytes)), as: .lower)
  }

  /// Has every dialog looked at once more, by somebody who knows what this room does not; an error drops the dialog.
  package func judged(by check: (Dialog) -> [any Problem]) -> ShelfReading {
    var judged = self
    judged.dialogs = []
    for dialog in dialogs {
      let found = check(dialog)
      judged.problems += found
      if !found.contains(where: { $0.gravity == .error }) { judged.dialogs.append(dialog) }
    }
    judged.sortProblems()
    return judged
  }

  private mutating func sortProblems() {
    problems.sort { ($0.span, $0.code) < ($1.span, $1.code) }
  }
}
