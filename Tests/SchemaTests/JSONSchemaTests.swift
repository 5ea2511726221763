@testable import SchemaFixtures
import StrictJSON
import Testing

@Suite struct `A schema` {
  private func problems(_ schema: String, _ value: String) throws -> [String] {
    try JSONSchema(schema.utf8).problems(in: JSONReader.read(value.utf8, within: .record))
  }

  @Test(arguments: [
    (#"{"type":"string"}"#, #""a""#), (#"{"type":["string","null"]}"#, "null"), (#"{"type":"number"}"#, "1"),
    (#"{"const":{"a":[1]}}"#, #"{"a":[1]}"#), (#"{"enum":["a",null]}"#, "null"),
    (#"{"required":["a"],"properties":{"a":{"minimum":1}}}"#, #"{"a":1,"b":2}"#),
    (#"{"properties":{"a":true},"additionalProperties":false}"#, #"{"a":1}"#),
    (#"{"items":{"type":"integer"},"maxItems":2,"contains":{"const":2}}"#, "[1,2]"),
    (#"{"minLength":1,"maxLength":1}"#, #""𠮷""#), (#"{"pattern":"^[A-Z]{2}$"}"#, #""JP""#),
    (#"{"format":"uuid"}"#, #""f81d4fae-7dec-81d0-a765-00a0c91e6bf6""#), (#"{"format":"email"}"#, #""a@b.example""#),
    (##"{"$ref":"#/$defs/a","$defs":{"a":{"type":"null"}}}"##, "null"),
    (#"{"if":{"required":["a"]},"then":{"required":["b"]},"else":false}"#, #"{"a":1,"b":1}"#),
    (#"{"anyOf":[{"type":"null"},{"const":1}],"not":{"const":2},"oneOf":[{"const":1},{"const":2}]}"#, "1"),
    (#"{"minLength":9}"#, "1"),
  ])
  func `takes what fits`(_ schema: String, _ value: String) throws {
    #expect(try problems(schema, value) == [])
  }

  @Test(arguments: [
    (#"{"type":"string"}"#, "1", "the whole is integer, not string"),
    (#"{"const":1}"#, "2", "the whole is 2, not 1"), (#"{"enum":[1,"a"]}"#, "2", #"the whole is 2, none of 1 "a""#),
    (#"{"required":["a"]}"#, "{}", "the whole lacks a"),
    (#"{"properties":{"a":{"minimum":1}}}"#, #"{"a":0}"#, "/a is 0, and 1 is the least"),
    (#"{"additionalProperties":false}"#, #"{"a":0}"#, "/a is not foreseen"),
    (#"{"additionalProperties":{"type":"null"}}"#, #"{"a":0}"#, "/a is integer, not null"),
    (#"{"items":{"maxLength":1}}"#, #"["ab"]"#, "/0 has 2 letters, and 1 are the most"),
    (#"{"maxItems":0}"#, "[1]", "the whole has 1 items, and 0 are the most"),
    (#"{"contains":{"const":1}}"#, "[2]", #"the whole has no item such as {"const":1}"#),
    (#"{"pattern":"^a$"}"#, #""b""#, #"the whole is "b", which does not fit ^a$"#),
    (#"{"format":"uri"}"#, #""b""#, #"the whole is "b", which is no uri"#),
    (#"{"format":"hostname"}"#, #""b""#, #"the whole is "b", which is no hostname"#),
    (##"{"$ref":"#/$defs/a"}"##, "1", "the schema refers to #/$defs/a, which it does not have"),
    (#"{"if":true,"then":false}"#, "1", "the whole must not be there"),
    (#"{"not":{"const":1}}"#, "1", #"the whole must not fit {"const":1}"#),
    (#"{"allOf":[{"type":"null"}]}"#, "1", "the whole is integer, not null"),
    (#"{"anyOf":[{"type":"null"}]}"#, "1", #"the whole fits none of {"type":"null"}"#),
  ])
  func `says of what does not fit where and why`(_ schema: String, _ value: String, _ problem: String) throws {
    #expect(try problems(schema, value) == [problem])
  }

  @Test(arguments: [#"{"multipleOf":2}"#, #"{"properties":{"a":{"minimun":1}}}"#, #"{"allOf":[{"x":1}]}"#, "3"])
  func `with a keyword that would go unchecked is refused`(_ schema: String) {
    #expect(throws: SchemaFault.self) { try JSONSchema(schema.utf8) }
  }
}

@Suite struct `The ticket's schema` {
  @Test(.enabled(if: Shared.isThere, "the shared papers are not beside the project"), arguments: Shared.tickets)
  func `takes the sample tickets`(_ name: String) throws {
    let schema = try JSONSchema(Shared.bytes("schema/ticket.schema.json"))
    #expect(schema.problems(in: try JSONReader.read(Shared.bytes("samples/\(name)"), within: .record)) == [])
  }

  @Test(.enabled(if: Shared.isThere, "the shared papers are not beside the project"), arguments: Shared.tickets)
  func `notices each member that a sample loses`(_ name: String) throws {
    let schema = try JSONSchema(Shared.bytes("schema/ticket.schema.json"))
    let ticket = try JSONReader.readObject(Shared.bytes("samples/\(name)"), within: .record)
    let required = Set((schemaRequired(schema) ?? []).compactMap(\.string))
    for lost in ticket.members where required.contains(lost.name) {
      let rest = ticket.members.filter { $0.name != lost.name }.map { ($0.name, $0.value) }
      #expect(schema.problems(in: .object(JSONObject(rest))).contains("the whole lacks \(lost.name)"))
    }
  }

  private func schemaRequired(_ schema: JSONSchema) -> [JSONValue]? { schema.root.object?["required"]?.array }
}
