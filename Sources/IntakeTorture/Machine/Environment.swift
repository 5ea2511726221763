import Glibc

/// The variables that this program was started with.
enum Environment {
  static subscript(name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// All of them, but those that others replace.
  static func all(adding variables: [String]) -> [String] {
    var all: [String] = []
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let variable = unsafe String(cString: text)
      let name = variable.prefix { $0 != "=" } + "="
      if !variables.contains(where: { $0.hasPrefix(name) }) { all.append(variable) }
      unsafe entry += 1
    }
    return all + variables
  }
}
