/// Arrows between rooms: each is drawn in the plan, declared in the manifest, and none leaves the core.
enum ImportCheck {
  static func complaints(about tree: Tree) -> [String] {
    let manifest = Manifest(tree["Package.swift"]?.text ?? "")
    return manifest.targets.filter { !$0.isTest }.flatMap { target in
      tree.sources(of: target.name).flatMap { complaints(about: $0, in: target, of: manifest) }
    }
  }

  /// Names the modules that a file imports and the lines where it does.
  static func imports(in source: SwiftSource) -> [(module: String, line: Int)] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    return source.tokens.indices.filter { source.tokens[$0].text == "import" }.compactMap { index in
      let behind = source.tokens[(index + 1)...].drop { kinds.contains($0.text) }
      return behind.first.map { ($0.text, $0.line) }
    }
  }

  private static func complaints(
    about file: Tree.TextFile, in target: Manifest.Target, of manifest: Manifest
  ) -> [String] {
    guard let room = Room.named(target.name) else {
      return ["\(file.path): \(target.name) is not in the plan of rooms (Tests/TidyTests/Room.swift)"]
    }
    let rooms = Set(manifest.targets.map(\.name)).union(Room.all.map(\.name))
    return (file.source.map(imports) ?? []).compactMap { module, line in
      let place = "\(file.path):\(line)"
      if rooms.contains(module) {
        if !room.horizon.contains(module) { return "\(place): \(room.name) may not look into \(module)" }
        if !target.dependencies.contains(module) {
          return "\(place): \(room.name) imports \(module); Package.swift does not say so"
        }
        return nil
      }
      return isAllowed(module, in: room.kind)
        ? nil : "\(place): \(module) has no place in \(room.name), a \(room.kind) room"
    }
  }

  /// Modules that are none of ours.
  private static func isAllowed(_ module: String, in kind: Room.Kind) -> Bool {
    switch kind {
    case .core, .bridge: ["Swift", "Synchronization"].contains(module)
    case .edge: ["Swift", "Synchronization", "Glibc", "Dispatch"].contains(module)
    case .tool: true
    }
  }
}
