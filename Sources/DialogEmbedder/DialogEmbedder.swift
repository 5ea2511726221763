import Foundation

/// Writes the dialog files below a folder into one Swift source: `DialogEmbedder FOLDER SOURCE NOTE`.
@main struct DialogEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { throw Refusal("DialogEmbedder takes FOLDER, SOURCE and NOTE") }
    let source = Data(try embedding(of: arguments[1]).utf8)
    let output = URL(filePath: arguments[2])
    if try !FileManager.default.fileExists(atPath: arguments[2]) || Data(contentsOf: output) != source {
      try source.write(to: output, options: .atomic)
    }
    // A changed note makes the next build look again; see the plug-in.
    try Data("looked".utf8).write(to: URL(filePath: arguments[3]), options: .atomic)
  }

  private static func embedding(of folder: String) throws -> String {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { isDialogFile($0) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var source = """
      // Written anew by DialogEmbedder whenever a file in the package's Dialogs folder changes.

      extension EmbeddedDialogs {
        /// In the order of their paths, byte by byte.
        package static let files: [EmbeddedFile] = [

      """
    for path in paths {
      let bytes = try Data(contentsOf: URL(filePath: folder).appending(path: path))
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Refusal("\(folder)\(path) is not UTF-8")
      }
      source += "    EmbeddedFile(\n      path: \(swiftLiteral(of: path)),\n      text: \(swiftLiteral(of: text))),\n"
    }
    return source + "  ]\n}\n"
  }

  /// Editors keep their own files beside ours; their names begin with a dot.
  private static func isDialogFile(_ path: String) -> Bool {
    (path.hasSuffix(".kdl") || path.hasSuffix(".talk")) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}

/// Ends a build with one sentence.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
