package import DialogLanguage
import Foundation
package import SourceText

/// The dialogs that the repository ships, as tests read them from its folder.
package enum ShippedDialogs {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every folder of `Dialogs/` that holds a dialog, by its path from the root; at least the two that we know of.
  package static let folders: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Dialogs").path)) ?? []
    let folders = names.filter { $0 != "texts" && !files(in: "Dialogs/\($0)").isEmpty }.sorted()
    precondition(folders.count >= 2, "the repository ships two dialogs")
    return folders.map { "Dialogs/\($0)" }
  }()

  /// A file of the repository, by its path from the root.
  package static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The texts that all dialogs of the repository share.
  package static let sharedTexts = files(in: "Dialogs/texts")

  /// Every definition file below a folder, in the order of their paths.
  package static func files(in folder: String) -> [SourceFile] { files(in: folder, endingWith: ".kdl") }

  /// Every talk below a folder, in the order of their paths.
  package static func talks(in folder: String) -> [SourceFile] { files(in: folder, endingWith: ".talk") }

  private static func files(in folder: String, endingWith suffix: String) -> [SourceFile] {
    let url = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(suffix) }.sorted().compactMap { path in
      let bytes = try? Data(contentsOf: url.appending(path: path))
      return bytes.map { SourceFile(path: "\(folder)/\(path)", bytes: Array($0)) }
    }
  }

  /// The page for authors of dialogs.
  package static var page: String? {
    try? String(contentsOf: root.appending(path: "Dialogs/README.md"), encoding: .utf8)
  }

  /// All of them, read together.
  package static func read() -> ShelfReading {
    ShelfReading.read(folders.map { DialogFolder(path: $0, files: files(in: $0)) }, sharedTexts: sharedTexts)
  }
}
