import DialogFixtures
import DialogLanguage
import Foundation
import SourceText

/// Where the tests find the repository's files, and how they read a dialog.
enum Bench {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let snapshots = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  static let isRefreshing = ProcessInfo.processInfo.environment["INTAKE_REFRESH"] == "1"

  static let sharedTexts = ShippedDialogs.sharedTexts

  static func definitionFiles(in folder: String) -> [SourceFile] { ShippedDialogs.files(in: folder) }

  /// Reads an example or a test's text; files in a folder `copy/` are a second dialog.
  static func read(_ text: String) -> ShelfReading {
    let files = DialogFixture.files(in: text)
    let copies = files.filter { $0.path.hasPrefix("copy/") }
    let folders = [DialogFolder(path: "demo", files: files.filter { !$0.path.hasPrefix("copy/") })]
    return read(folders + (copies.isEmpty ? [] : [DialogFolder(path: "copy", files: copies)]))
  }

  static func read(_ folders: [DialogFolder]) -> ShelfReading {
    ShelfReading.read(folders, sharedTexts: sharedTexts)
  }
}

extension ShelfReading {
  var codes: [String] { problems.map(\.code) }
  /// What `intake check` would print.
  var report: String { DiagnosticPrinter(sources).text(problems) }
}
