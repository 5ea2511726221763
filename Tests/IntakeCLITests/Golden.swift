import Foundation

/// Texts that were agreed on, in files that a reviewer reads; `INTAKE_REFRESH=1 swift test` writes them anew.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// Gives the agreed text, which is `seen` itself while refreshing.
  static func text(_ name: String, seen: String) throws -> String {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["INTAKE_REFRESH"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      // Several tests may agree on one text at the same time.
      try Data(seen.utf8).write(to: file, options: .atomic)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }
}
