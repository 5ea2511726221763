import Foundation

/// The texts of a repository by their paths: the real one, or a few lines that a test has planted.
struct Tree {
  /// Sorted, so that complaints come in the same order everywhere.
  let files: [TextFile]

  struct TextFile {
    /// Begins at the repository's root.
    let path: String
    let text: String
    /// Read once, because every check wants it; nothing where the file holds no Swift.
    let source: SwiftSource?

    init(path: String, text: String) {
      self.path = path
      self.text = text
      source = path.hasSuffix(".swift") ? SwiftSource(text) : nil
    }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The file's own last line end does not begin another line.
    var lineCount: Int { lines.count - (text.hasSuffix("\n") ? 1 : 0) }
  }

  init(_ texts: [String: String]) {
    files = texts.map { TextFile(path: $0.key, text: $0.value) }.sorted { $0.path < $1.path }
  }

  subscript(path: String) -> TextFile? { files.first { $0.path == path } }

  /// All Swift files of one target.
  func sources(of target: String) -> [TextFile] {
    files.filter { $0.source != nil && $0.path.hasPrefix("Sources/\(target)/") }
  }

  /// The repository that this file belongs to; what git would ignore is left aside, and what is no text.
  static let repository: Tree = {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    let names = FileManager.default.enumerator(atPath: root.path)
    var texts: [String: String] = [:]
    while let name = names?.nextObject() as? String {
      if [".build", ".git"].contains(name) {
        names?.skipDescendants()
        continue
      }
      if name.hasSuffix(".swp") { continue }
      guard let bytes = try? Data(contentsOf: root.appending(path: name)) else { continue }
      texts[name] = String(validating: bytes, as: UTF8.self)
    }
    return Tree(texts)
  }()
}
