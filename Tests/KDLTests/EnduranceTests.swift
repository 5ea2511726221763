import GrowthFixtures
import KDL
import SourceText
import Testing

/// Texts that somebody might send to hurt us, or by accident.
@Suite(.serialized) struct `The reader endures` {
  private static let tenMillion = 10_000_000

  @Test(arguments: ["{", "a{", "/-{", "a /-{", "/-a{", "a{b}/-{"])
  func `ten megabytes of blocks inside blocks`(_ opening: String) {
    let text = String(repeating: opening, count: Self.tenMillion / opening.utf8.count)
    let reading = reading(text)
    #expect(reading.codes.contains("too-deep"))
    #expect(reading.codes.count <= 200, "\(reading.codes.count)")
    #expect(!reading.codes.contains("unclosed-block"))
  }

  @Test(arguments: [
    "}", "(", "/-", "/* ", "\"", "\"\"\"\n", "#", "#\"", "##\"\"\"\n", "\\", "\\\n", ";", "=", "[", "\u{1} ", "｛ ", "1",
    "a",
    "\n", "a \"\n", "a \"b\nc\"\n", "r\"", "a\"", "-", ".", "a=", "\"\\u{", "a \"\"\"x\n", "\u{3000}", " {",
  ])
  func `a megabyte of one sign`(_ sign: String) {
    let text = String(repeating: sign, count: 1_000_000 / sign.utf8.count)
    let reading = reading(text)
    #expect(reading.problems.count <= 2_000)
    #expect(reading.lookalikes.count <= 1_000)
  }

  @Test func `a file beyond the limit, by not reading it`() {
    #expect(reading([UInt8](repeating: 0x61, count: 16 << 20)).codes == [])
    #expect(reading([UInt8](repeating: 0x61, count: (16 << 20) + 1)).codes == ["too-large"])
  }

  @Test func `strings and comments of a megabyte`() {
    let long = String(repeating: "あ", count: 350_000)
    let texts = ["a \"\(long)\"", "a #\"\(long)\"#", "a \"\"\"\n  \(long)\n  \"\"\"", "a \(long)"]
    for text in texts {
      #expect(reading(text).document.nodes.first?.entries.first.map(\.value.length) == long.utf8.count)
    }
    #expect(reading("/*\(long)*/ a // \(long)").normalForm == "a\n")
  }

  @Test func `every text that was cut off`() {
    let bytes = Array(everything.utf8)
    #expect(reading(bytes).codes == [])
    for end in bytes.indices {
      _ = reading(Array(bytes[..<end]))
      _ = reading(Array(bytes[end...]))
    }
  }

  @Test func `every text that lacks a byte or has one changed`() {
    for text in everySlightDamage(to: everything) { checkSpans(of: reading(text), within: text.count) }
  }

  private func checkSpans(of reading: KDLReading, within count: Int) {
    let isInside = reading.problems.allSatisfy { $0.span.range.upperBound <= count && !$0.wording.message.isEmpty }
    #expect(isInside)
    #expect(zip(reading.problems, reading.problems.dropFirst()).allSatisfy { $0.span <= $1.span })
  }

  /// Each would take the square of its length in a reader that looks back, or ahead, without measure.
  private static let growing = [
    "a \"b\" c=1 {\n  d \"あ\"; e\n}\n", "a \"b\n", "a \"\"\"x\n", "a ##\"\"\"\n  b\n", "a #\"b\n", "a b#c\n", "/* ",
    "\\",
    "a{}/-{} ", "{", "}", "a \"\\q\" ", "                                                                a{b} ",
    "a \"b\nc\"\n", "r#\"a\n", "\"\"\"\n a \"\"\"\n", "a b{\n}}\n", " a {\n  }\n",
  ]

  @Test(arguments: growing)
  func `four times the text in two and a half times the time for each doubling`(_ piece: String) {
    expectLinearTime(from: 100_000, to: 3_500_000) { length in
      let file = SourceFile(path: "test.kdl", text: String(repeating: piece, count: length / piece.utf8.count))
      return { #expect(KDLReader.read(file, as: onlyFile).problems.count <= 2_000) }
    }
  }
}

extension KDLValue {
  /// In bytes; zero for what is no string.
  fileprivate var length: Int {
    if case .string(let text, _) = self { text.utf8.count } else { 0 }
  }
}
