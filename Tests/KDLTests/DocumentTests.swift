import KDL
import SourceText
import Testing

@Suite struct `A document` {
  @Test(arguments: [
    ("0xABCDEF0123456789abcdef", "207698809136909011942886895"),
    ("-0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "-340282366920938463463374607431768211455"),
    ("0b1111_0000", "240"), ("0o777", "511"), ("+007", "7"), ("1_000_000", "1000000"),
    (
      "123456789012345678901234567890.123456789012345678901234567890",
      "123456789012345678901234567890.123456789012345678901234567890"
    ),
    ("1.0E+10", "1.0E+10"), ("1e5", "1E+5"), ("1e-0_7", "1E-7"), ("0x0", "0"), ("#-inf", "#-inf"),
  ])
  func `keeps every digit of a number`(_ written: String, _ normal: String) {
    let reading = reading("a \(written)")
    #expect(reading.codes == [])
    #expect(reading.document.nodes.first?.entries.first?.value == .number(KDLNumber(digits: normal)))
  }

  @Test func `gives whole numbers that fit, and no others`() {
    #expect(KDLNumber(digits: "-42").integer == -42)
    #expect(KDLNumber(digits: "9223372036854775808").integer == nil)
    #expect(KDLNumber(digits: "1.0").integer == nil)
  }

  @Test func `holds Japanese names, arguments and properties`() throws {
    let node = try #require(reading("質問 影響=「一部」 \"全員です。\"").document.nodes.first)
    #expect(node.name.text == "質問")
    #expect(node.entries.first?.name?.text == "影響")
    #expect(node.entries.first?.value == .string("「一部」", isQuoted: false))
    #expect(node.entries.last?.value == .string("全員です。", isQuoted: true))
  }

  @Test func `knows where each thing stands, in bytes`() throws {
    let text = "(型)質問 \"一\" (x)2 key=(t)#true {\n  b\n}\n"
    let node = try #require(reading(text).document.nodes.first)
    func written(_ span: Span) -> String { String(decoding: Array(text.utf8)[span.range], as: UTF8.self) }
    #expect(written(node.span) == String(text.dropLast()))
    #expect(node.annotation.map { written($0.span) } == "型")
    #expect(written(node.name.span) == "質問")
    #expect(node.entries.map { written($0.span) } == ["\"一\"", "(x)2", "key=(t)#true"])
    #expect(node.entries.map { written($0.valueSpan) } == ["\"一\"", "2", "#true"])
    #expect(node.entries.last?.name.map { written($0.span) } == "key")
    #expect(node.children.map { written($0.span) } == ["b"])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{0B}", "\u{0C}", "\u{2028}", "\u{2029}"])
  func `ends its lines in any of eight ways`(_ lineEnd: String) {
    let lines = ["a {", "  b \"\"\"", "    x", "    y", "    \"\"\"", "} // z", "c \\", "  1"]
    let reading = reading(lines.joined(separator: lineEnd))
    #expect(reading.codes == [])
    #expect(reading.normalForm == "a {\n    b \"x\\ny\"\n}\nc 1\n")
  }

  @Test func `may begin with a byte order mark`() {
    #expect(reading("\u{FEFF}a 1").normalForm == "a 1\n")
    #expect(reading("a\u{FEFF} 1").codes == ["forbidden-character"])
  }

  @Test func `tells words from quoted strings`() {
    let entries = reading("a b \"b\" #\"b\"#").document.nodes.first?.entries
    #expect(entries?.map(\.value) == [false, true, true].map { .string("b", isQuoted: $0) })
  }

  @Test func `keeps what repeats, in the order it was written`() {
    let entries = reading("a x=1 2 x=3").document.nodes.first?.entries ?? []
    #expect(entries.map { $0.name?.text } == ["x", nil, "x"])
    #expect(reading("a x=1 2 x=3").normalForm == "a 2 x=3\n")
  }

  @Test func `prints names that only look the same apart`() {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    #expect(reading("a \(composed)=1 \(decomposed)=2").normalForm == "a \(decomposed)=2 \(composed)=1\n")
  }

  @Test func `prints so that it can be read again`() {
    let text = "a \"\\u{200f}\\u{85}\\r\\u{0}\" \"true\" \"1x\" \"-.5\" \"\" \"x y\" \"#\""
    let once = reading(text).normalForm
    #expect(once == "a \"\\u{200f}\\u{85}\\r\\u{0}\" \"true\" \"1x\" \"-.5\" \"\" \"x y\" \"#\"\n")
    #expect(reading(once).normalForm == once)
  }

  @Test func `may say that it is version 2`() {
    #expect(reading("/- kdl-version 2\na").normalForm == "a\n")
    #expect(reading("\u{FEFF}/-kdl-version 2 \r\na").codes == [])
    #expect(reading("/- kdl-version 3\na").codes == ["other-version"])
  }
}
