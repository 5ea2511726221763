package import StrictJSON

/// A JSON Schema of draft 2020-12, as far as our own schemas use it.
///
/// It exists for tests, which hold what we write to what we promise. A keyword that it does not know is refused when
/// the schema is read: a validator that passes over what it cannot check would let everything through.
package struct JSONSchema: Sendable {
  let root: JSONValue

  /// Reads a schema, and refuses one with a keyword that would go unchecked.
  package init(_ bytes: some Sequence<UInt8>) throws {
    root = try JSONReader.read(Array(bytes), within: .schema)
    try Self.expectKnownKeywords(in: root, at: "#")
  }

  /// Tells what is wrong with a value, one sentence a fault, each with the place as a JSON pointer.
  package func problems(in value: JSONValue) -> [String] {
    Check(schema: self).problems(in: value, under: root, at: "")
  }

  /// Finds a part of the schema by a reference such as `#/$defs/money`.
  func part(_ reference: String) -> JSONValue? {
    guard reference.hasPrefix("#") else { return nil }
    return reference.dropFirst().split(separator: "/").reduce(root) { part, name in part?.object?[String(name)] }
  }
}

extension JSONLimits {
  /// Schemas are ours; the limits only keep a broken file from costing much.
  fileprivate static let schema = JSONLimits(lengthInBytes: 1_000_000, depth: 64, members: 1_000, items: 10_000)
}

/// Why a schema is not taken.
package struct SchemaFault: Error, CustomStringConvertible {
  /// What is wrong, and where.
  package let description: String
}

extension JSONSchema {
  /// Keywords that only speak to people.
  private static let annotations = ["$schema", "$id", "$defs", "title", "description", "$comment"]
  /// Keywords whose value is one schema.
  private static let single = ["additionalProperties", "items", "contains", "if", "then", "else", "not"]
  /// Keywords whose value is a list of schemas.
  private static let several = ["allOf", "anyOf", "oneOf"]
  /// Keywords whose value names schemas.
  private static let named = ["properties", "$defs"]
  private static let plain = [
    "type", "const", "enum", "required", "pattern", "format", "minimum", "maximum", "minLength", "maxLength",
    "minItems", "maxItems", "$ref",
  ]

  private static func expectKnownKeywords(in schema: JSONValue, at place: String) throws {
    // True and false are schemas, too.
    guard let object = schema.object else {
      guard schema.boolean != nil else { throw SchemaFault(description: "\(place) is no schema") }
      return
    }
    for member in object.members {
      let here = "\(place)/\(member.name)"
      if single.contains(member.name) {
        try expectKnownKeywords(in: member.value, at: here)
      } else if several.contains(member.name) {
        for (index, part) in (member.value.array ?? []).enumerated() {
          try expectKnownKeywords(in: part, at: "\(here)/\(index)")
        }
      } else if named.contains(member.name) {
        for part in member.value.object?.members ?? [] {
          try expectKnownKeywords(in: part.value, at: "\(here)/\(part.name)")
        }
      } else if !plain.contains(member.name), !annotations.contains(member.name) {
        throw SchemaFault(description: "\(here): this validator does not know the keyword")
      }
    }
  }
}
