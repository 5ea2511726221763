/// The map shows every room.
enum MapCheck {
  static func complaints(about tree: Tree) -> [String] {
    guard let map = tree["ARCHITECTURE.md"]?.text else { return ["ARCHITECTURE.md: is missing"] }
    return Manifest(tree["Package.swift"]?.text ?? "").targets
      .filter { !$0.isTest && !map.contains("`\($0.name)`") }
      .map { "ARCHITECTURE.md: says nothing about `\($0.name)`" }
  }
}
