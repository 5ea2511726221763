/// Prints documents so that two that mean the same look the same.
package enum KDLPrinter {
  /// Writes the normal form: no comments, properties sorted by name with the last of equal ones kept, words
  /// without quotes wherever they can be, four spaces a level.
  package static func normalForm(of document: KDLDocument) -> String {
    var text = ""
    for node in document.nodes { print(node, depth: 0, to: &text) }
    return text.isEmpty ? "\n" : text
  }

  private static func print(_ node: KDLNode, depth: Int, to text: inout String) {
    text += indentation(depth)
    if let annotation = node.annotation { text += "(\(word(annotation.text)))" }
    text += word(node.name.text)
    for entry in node.entries where entry.name == nil { print(entry, to: &text) }
    for property in properties(of: node) { print(property, to: &text) }
    if !node.children.isEmpty {
      text += " {\n"
      for child in node.children { print(child, depth: depth + 1, to: &text) }
      text += indentation(depth) + "}"
    }
    text += "\n"
  }

  private static func print(_ entry: KDLEntry, to text: inout String) {
    text += " "
    if let name = entry.name { text += word(name.text) + "=" }
    if let annotation = entry.annotation { text += "(\(word(annotation.text)))" }
    switch entry.value {
    case .string(let string, _): text += word(string)
    case .number(let number): text += number.digits
    case .boolean(let isTrue): text += isTrue ? "#true" : "#false"
    case .null: text += "#null"
    }
  }

  private static func indentation(_ depth: Int) -> String { String(repeating: "    ", count: depth) }

  /// Names are the same when their bytes are; Swift's `==` would also join what merely looks the same.
  private static func properties(of node: KDLNode) -> [KDLEntry] {
    var last: [[UInt8]: KDLEntry] = [:]
    for entry in node.entries {
      if let name = entry.name { last[Array(name.text.utf8)] = entry }
    }
    return last.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// Writes a string without quotes where it would be read back as the same.
  static func word(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isBare =
      !bytes.isEmpty && text.unicodeScalars.allSatisfy { Letter.kind(of: $0.value) == .word }
      && ReservedWord.value(of: text) == nil && !NumberLiteral.begins(in: bytes, bytes.indices)
    return isBare ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{08}": quoted += "\\b"
      case "\u{0C}": quoted += "\\f"
      default: quoted.unicodeScalars.append(contentsOf: escapedIfNeeded(scalar))
      }
    }
    return quoted + "\""
  }

  private static func escapedIfNeeded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch Letter.kind(of: scalar.value) {
    case .lineEnd, .forbidden: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
    default: String(scalar).unicodeScalars
    }
  }
}
