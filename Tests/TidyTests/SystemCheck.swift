/// Where the system begins: C and whatever the compiler cannot vouch for stand in a few folders, behind safe types.
enum SystemCheck {
  /// A folder is added when something that only the system can do gets a home of its own.
  private static let folders = [
    "Sources/Faults/", "Sources/IntakeBench/Machine/", "Sources/IntakeCLI/Machine/", "Sources/IntakeFuzz/Machine/",
    "Sources/IntakeTorture/Machine/",
    "Sources/LineServer/Machine/",
    "Sources/Outside/Machine/", "Sources/SQLiteStorage/Machine/", "Sources/Service/Machine/",
    "Sources/Terminal/Machine/",
  ]

  static func complaints(about tree: Tree) -> [String] {
    tree.files.filter { $0.path.hasPrefix("Sources/") && !isHome($0.path) }.flatMap { file -> [String] in
      guard let source = file.source else { return [] }
      let imports = ImportCheck.imports(in: source).filter { ["Glibc", "Dispatch"].contains($0.module) }
      let risks = Set(source.tokens.filter { $0.text == "unsafe" }.map(\.line)).sorted()
      return imports.map { "\(file.path):\($0.line): \($0.module) is imported only in \(homes)" }
        + risks.map { "\(file.path):\($0): unsafe code stands only in \(homes)" }
    }
  }

  private static func isHome(_ path: String) -> Bool { folders.contains { path.hasPrefix($0) } }

  /// As complaints name them.
  static var homes: String { folders.joined(separator: ", ") }
}
