import HumanText

/// What a conversation wants to know of one service.
package struct HealthQuestion: Equatable, Sendable {
  /// The service as its dialog calls it.
  package var service: String
  /// What the feeds may call it, the dialog's own name included.
  package var names: [String]
  /// What the customer has said so far; it ranks what is found.
  package var words: String

  /// Gathers a service, its names in the feeds, and what was said.
  package init(service: String, knownAs: [String], words: String = "") {
    self.service = service
    names = [service] + knownAs
    self.words = words
  }
}

/// Names as they are compared: without case, width, blanks and hyphens.
struct NameKeys {
  private let keys: Set<[UInt8]>

  init(_ names: [String]) { keys = Set(names.map { Self.key($0) }.filter { !$0.isEmpty }) }

  /// Whether one of the names is meant, as a whole or as a part of `Microsoft 365 - Exchange Online`.
  func match(_ name: String) -> Bool {
    if name == ProbeReading.anything { return true }
    if keys.contains(Self.key(name)) { return true }
    let parts = Self.parts(of: name)
    return parts.count > 1 && parts.contains { keys.contains(Self.key($0)) }
  }

  /// What the parts of a name say beside the service that is meant, as a region.
  func rest(of name: String) -> [[UInt8]] {
    let parts = Self.parts(of: name)
    return parts.count > 1 ? parts.map { Self.key($0) }.filter { !keys.contains($0) } : []
  }

  private static func key(_ name: String) -> [UInt8] { FoldedText(name).key }

  /// What stands on the sides of ` - `, ` / ` and brackets.
  private static func parts(of name: String) -> [String] {
    var parts: [String] = []
    var part = ""
    let scalars = Array(name.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isDash = ["-", "–", "—", "/", "|", ":"].contains(scalar)
      let isApart = isDash && (index > 0 && scalars[index - 1] == " ") && (index + 1 < scalars.count)
      if isApart || ["(", ")", "（", "）"].contains(scalar) {
        parts.append(part)
        part = ""
      } else {
        part.unicodeScalars.append(scalar)
      }
    }
    return (parts + [part]).filter { $0.unicodeScalars.contains { $0 != " " } }
  }
}
