import StrictJSON

extension JSONValue {
  var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  func isOf(_ kind: String) -> Bool { self.kind == kind || kind == "number" && self.kind == "integer" }

  var written: String { JSONWriter.text(self) }
}

extension String {
  /// Whether the pattern is found in it; patterns of ours are anchored where they mean the whole.
  func fits(_ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return firstMatch(of: regex) != nil
  }

  /// As strict as a mistake of ours deserves, and no stricter.
  func isOf(format: String) -> Bool {
    switch format {
    case "email": fits(#"^[^@\s]+@[^@\s]+\.[^@\s]+$"#)
    case "uri": fits(#"^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$"#)
    case "uuid": fits("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")
    default: false
    }
  }
}
