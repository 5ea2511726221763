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

  /// The texts that all dialogs of the repository share.
  static let sharedTexts = definitionFiles(in: "Dialogs/texts")

  /// Every folder of the repository that holds a dialog.
  static let shippedDialogs: [String] = {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Dialogs").path)) ?? []
    return folders.filter { $0 != "texts" && !definitionFiles(in: "Dialogs/\($0)").isEmpty }.sorted()
  }()

  /// Every definition file below a folder, in the order of their paths.
  static func definitionFiles(in folder: String) -> [SourceFile] {
    let url = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".kdl") }.sorted().compactMap { path in
      let bytes = try? Data(contentsOf: url.appending(path: path))
      return bytes.map { SourceFile(path: "\(folder)/\(path)", bytes: Array($0)) }
    }
  }

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
