/// What `Package.swift` says of the targets, read as far as its own form goes.
struct Manifest {
  let targets: [Target]

  struct Target {
    let name: String
    let dependencies: [String]
    /// Also where it only helps tests.
    let isTest: Bool
  }

  /// Finds every `.target(name: "X", dependencies: ["Y"])` and its relatives.
  init(_ text: String) {
    let code = SwiftSource(text).code
    var targets: [Target] = []
    for kind in ["target", "executableTarget", "testTarget", "plugin", "systemLibrary"] {
      for start in code.ranges(of: ".\(kind)(").map(\.upperBound) {
        // Literals are blank in `code`, so that brackets in them do not count; the text still has them.
        let arguments = Self.text(text, within: code, from: start)
        guard let name = Self.strings(in: arguments, after: "name:").first else { continue }
        let dependencies = Self.strings(in: arguments, after: "dependencies:")
        let folder = Self.strings(in: arguments, after: "path:").first ?? ""
        targets.append(
          Target(name: name, dependencies: dependencies, isTest: kind == "testTarget" || folder.hasPrefix("Tests/")))
      }
    }
    self.targets = targets
  }

  private static func text(_ text: String, within code: String, from start: String.Index) -> Substring {
    var depth = 1
    var end = start
    while end < code.endIndex, depth > 0 {
      if code[end] == "(" { depth += 1 }
      if code[end] == ")" { depth -= 1 }
      end = code.index(after: end)
    }
    let offsets =
      code.utf8.distance(from: code.startIndex, to: start)..<code.utf8.distance(from: code.startIndex, to: end)
    return text[
      text.utf8.index(
        text.startIndex, offsetBy: offsets.lowerBound)..<text.utf8.index(text.startIndex, offsetBy: offsets.upperBound)]
  }

  /// A single string, or the strings of a list.
  private static func strings(in arguments: Substring, after label: String) -> [String] {
    guard let rest = arguments.firstRange(of: label).map({ arguments[$0.upperBound...].drop { $0 == " " } }) else {
      return []
    }
    let value = rest.first == "[" ? rest.prefix { $0 != "]" } : rest.prefix { $0 != "," && $0 != ")" }
    return value.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
