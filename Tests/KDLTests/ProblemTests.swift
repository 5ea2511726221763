import KDL
import SourceText
import Testing

@Suite struct `A problem` {
  /// A text, the codes it yields, and what the carets stand under.
  struct Row: CustomTestStringConvertible {
    let text: String
    let codes: [String]
    let places: [String]

    init(_ text: String, _ codes: String, at places: String...) {
      self.text = text
      self.codes = codes.split(separator: " ").map(String.init)
      self.places = places
    }

    var testDescription: String { text }
  }

  private static let slips = [
    Row("a \"b\nc \"d\"\n", "unclosed-string", at: "\""),
    Row("a \"b c\" \"d\ne", "unclosed-string", at: "\""),
    Row("a \"b \"c d\"\ne", "unclosed-string", at: "\""),
    Row("a ##\"b\"#\nc", "unclosed-string", at: "##\""),
    Row("a \"C:\\\\d\\\"\nb", "unclosed-string", at: "\""),
    Row("a \"b\nc\"\nd", "line-break-in-string", at: "\"b\nc\""),
    Row("a \"\n  b\n  \"\nd \"e\"", "line-break-in-string", at: "\"\n  b\n  \""),
    Row("a \"\"\"\n  b\nc \"d\"\n", "unclosed-string", at: "\"\"\""),
    Row("a \"\"\"\n  b\nc \"\"\"\n  d\n  \"\"\"\n", "unclosed-string", at: "\"\"\""),
    Row("a \"\"\"b\n  c\n  \"\"\"\nd", "multi-line-quotes", at: "\"\"\""),
    Row("a \"\"\"\n  b\"\"\"\nd", "multi-line-quotes", at: ""),
    Row("a \"\"\"\n  b\n c\n  \"\"\"\nd", "uneven-indentation", at: "c"),
    Row(
      "a \"\\q\" \"\\u{D800}\" \"\\u{110000}\"", "unknown-escape bad-code-point bad-code-point",
      at: "\\q", "\\u{D800}", "\\u{110000}"),
    Row("a true b=null", "reserved-word reserved-word", at: "true", "null"),
    Row("a r\"x\\y\" r#\"z\"#", "old-raw-string old-raw-string", at: "r\"x\\y\"", "r#\"z\"#"),
    Row(
      "a 1x .5 0b2 1.2.3 1__ 0x", "bad-number bad-number bad-number bad-number bad-number",
      at: "1x", ".5", "0b2", "1.2.3", "0x"),
    Row("a b\"c\" d\"e\"f\"g\"", "missing-space", at: ""),
    Row("a b#c d", "unexpected-character", at: "#"),
    Row("a [1, 2]\nb", "unexpected-character", at: "["),
    Row("path C:\\dir\\file\nb", "unexpected-character", at: "\\"),
    Row("a /* b /* c */\nd", "unclosed-comment", at: "/*"),
    Row("a {\n  b\n}\n}\nc", "stray-brace", at: "}"),
    Row("{\n  a 1x\n}\n1 2\n#true", "missing-name bad-number missing-name missing-name", at: "{", "1x", "1", "#true"),
    Row("a b=\nd (x)\n", "missing-value missing-value", at: "", "(x)"),
    Row(
      "a b=/-1 c\nd (x)/-e\n/-\n", "misplaced-slashdash misplaced-slashdash misplaced-slashdash",
      at: "/-", "/-", "/-"),
    Row(
      "a () b\n(1)c\nd (x y)z\ne (f)g=1",
      "misplaced-annotation misplaced-annotation misplaced-annotation "
        + "misplaced-annotation", at: "(", "(", "(x", "(f"),
    Row("a = 1\nb 1=2", "misplaced-equals misplaced-equals", at: "=", "="),
    Row("a {} b {} \nc {} {}", "text-behind-block text-behind-block", at: "b", "{"),
    Row("a #True", "unknown-keyword", at: "#True"),
    Row("a\u{202E}b \"\u{7}\"", "forbidden-character forbidden-character", at: "\u{202E}", "\u{7}"),
  ]

  @Test(arguments: slips)
  func `costs one message, at the slip`(_ row: Row) {
    let reading = reading(row.text)
    let bytes = Array(row.text.utf8)
    #expect(reading.codes == row.codes)
    #expect(reading.problems.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } == row.places)
  }

  /// Slips that differ from those above only in their words.
  private static let variants = [
    "a \"\\u00e9\" \"\\u{}\"", "a 1. 1e 0x", "a (\"b\" c", "a \"b\"c\"d\n", "a ; ;\n;", "a )",
    "a /* b /* c", "a b=(c)(d)e",
    "a b=(/-c)d", "a \\b", "a {\n  b }\n}\n", "a {\n  b {\n    c\n}\n", "a #12", "a \u{FEFF}b", "a r#\"b\"#", "#null 1",
    "a 0x" + String(repeating: "f", count: 300), String(repeating: "a {", count: 70),
  ]

  @Test(arguments: slips.map(\.text) + variants)
  func `tells the edit that mends it and what it costs`(_ text: String) throws {
    let problems = reading(text).problems
    #expect(!problems.isEmpty)
    for problem in problems { try expectHouseRules(of: problem) }
  }

  @Test func `does not hide the others, nor the nodes around it`() {
    let reading = reading("a \"b\nb {\n  c 1x\n  d = 2 {\n    e true\n  }\n}\nf\n}\ng \"\\q\"\n")
    #expect(
      reading.codes
        == ["unclosed-string", "bad-number", "misplaced-equals", "reserved-word", "stray-brace", "unknown-escape"])
    #expect(reading.document.nodes.map(\.name.text) == ["a", "b", "f", "g"])
    #expect(reading.document.nodes[1].children.map(\.name.text) == ["c", "d"])
    #expect(reading.document.nodes[1].children[1].children.map(\.name.text) == ["e"])
  }

  @Test func `of a missing brace stands at the block that lacks it`() throws {
    let text = "a {\n    b {\n        c {\n            d\n    }\n    e {\n    }\n}\n"
    let problem = try #require(reading(text).problems.first)
    #expect(problem.code == "unclosed-block")
    #expect(problem.span.range == 22..<23)
    #expect(problem.wording.elsewhere?.span.range == 42..<43)
  }

  @Test func `of a missing brace stands at the first block when nothing is indented`() throws {
    let problem = try #require(reading("a {\nb 1\nc {\n}\n").problems.first)
    #expect(problem.span.range == 2..<3)
  }

  @Test func `of a surplus brace names the one that came too early`() throws {
    let text = "a {\n    b { c }\n    d }\n    e\n}\n"
    let problem = try #require(reading(text).problems.first)
    #expect(problem.span.range == 30..<31)
    #expect(problem.wording.elsewhere?.span.range == 22..<23)
  }

  @Test func `of a missing quote names where it may be missing`() throws {
    let problem = try #require(reading("a \"b c\"d\" e\n").problems.first)
    #expect(problem.code == "unclosed-string")
    #expect(problem.wording.elsewhere?.span.start == 7)
  }

  @Test func `of the encoding says which byte`() throws {
    let problem = try #require(reading([0x61, 0x20, 0x22, 0x83, 0x5C, 0x22]).problems.first)
    #expect(problem.code == "not-utf8")
    #expect(problem.span.range == 3..<4)
    #expect(reading([0xFF, 0xFE, 0x61, 0x00]).problems.first?.wording.label == "this is the mark of UTF-16")
    #expect(reading([0x61, 0xED, 0xA0, 0x80]).codes == ["not-utf8"])
  }

  @Test func `proposes an edit that mends it`() {
    func help(_ text: String) -> String? { reading(text).problems.first?.wording.help }
    #expect(help("a true") == "write #true")
    #expect(help("a true=1") == "write it in quotes, \"true\"")
    #expect(help("a r\"C:\\d\"") == "write #\"C:\\d\"#")
    #expect(help("a -.5") == "write -0.5")
    #expect(help("a \"\"\"b\"\"\"") == "write \"b\" for a text of one line")
    #expect(help("a #False") == "did you mean #false?")
    #expect(help("a #12") == "write \"#12\" in quotes if it is a text")
    #expect(help("a \"b\nc") == "put \" at the end of the text")
    #expect(help("a ##\"b\nc") == "put \"## at the end of the text")
    #expect(help("a \"\"\"\n  b\n") == "write \"\"\" on a line of its own behind the text")
    #expect(help("a {\n  b\n") == "write } on a line of its own at the end of this block")
    #expect(help("a /* b") == "write */ where the comment is meant to end")
  }
}
