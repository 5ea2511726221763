import KDL
import SourceText
import Testing

@Suite struct `The formatter` {
  /// A text, and how it looks afterwards.
  struct Row: CustomTestStringConvertible {
    let name: String
    let before: String
    let after: String

    init(_ name: String, _ before: String, _ after: String) {
      (self.name, self.before, self.after) = (name, before, after)
    }

    var testDescription: String { name }
  }

  private static let rows = [
    Row("spaces", "a   1\t\"b\"   c  =  2 \n", "a 1 \"b\" c=2\n"),
    Row("indentation", "a {\n\tb {\nc\n  }\n}", "a {\n    b {\n        c\n    }\n}\n"),
    Row("blank lines", "\n\na\n\n\n\nb\nc {\n\n  d\n\n}\n\n", "a\n\nb\nc {\n    d\n}\n"),
    Row("a block on one line", "a{b;c 1;}\n", "a { b; c 1 }\n"),
    Row("an empty block", "a {\n\n}\nb{ }\n", "a {}\nb {}\n"),
    Row("nodes on one line", "one \"1\";two \"2\" ;\nthree;\n", "one \"1\"; two \"2\"\nthree\n"),
    Row(
      "comments", "//x  \na  // y\n/* z */ b {// w\nc /*v*/ 1\n// u\n}\n",
      "//x\na // y\n/* z */ b { // w\n    c /*v*/ 1\n    // u\n}\n"),
    Row(
      "what is struck out", "/-a\n/- b {\nc /-1 /- d=2 /-{e}\n}\n",
      "/-a\n/- b {\n    c /-1 /- d=2 /-{ e }\n}\n"),
    Row("struck out over lines", "/-\na 1 /- // why\n2 3\n", "/-a 1 /- // why\n    2 3\n"),
    Row("continued lines", "a \\\n 1 \\ // why\n  2 \\\n\nb\n", "a \\\n    1 \\ // why\n    2\n\nb\n"),
    Row("annotations", "( x )a ( \"y\" ) 1 z = ( w ) 2\n", "(x)a (\"y\")1 z=(w)2\n"),
    Row("forms as written", "a 0x0F 1_000 #\"b\"# \"\\u{41}\" c\n", "a 0x0F 1_000 #\"b\"# \"\\u{41}\" c\n"),
    Row("line ends", "a\r\n/* b\r\nc */\r\nd\r", "a\n/* b\nc */\nd\n"),
    Row("wide spaces", "a\u{3000}1\u{A0}2\n", "a 1 2\n"),
    Row("a byte order mark", "\u{FEFF}a\n", "a\n"),
    Row("nothing", " \n\n", ""),
    Row("the version", "/- kdl-version 2\na\n", "/- kdl-version 2\na\n"),
    Row(
      "a text", "a {\n  b \"\"\"\n  x\n    y\n\n  z\\\n     w\n  \"\"\" c\n}\n",
      "a {\n    b \"\"\"\n        x\n          y\n\n        z\\\n        w\n        \"\"\" c\n}\n"),
    Row("a text that cannot be moved", "a \"\"\"\n   b\n  \\   \"\"\"\n", "a \"\"\"\n   b\n  \\   \"\"\"\n"),
  ]

  @Test(arguments: rows)
  func `lays out`(_ row: Row) {
    #expect(formatting(row.before) == row.after)
    #expect(formatting(row.after) == row.after)
    #expect(reading(row.after).normalForm == reading(row.before).normalForm)
  }

  @Test func `leaves a file with problems alone`() {
    #expect(formatting("a \"b\n") == nil)
  }

  @Test(
    .enabled(if: ConformanceSuite.isHere, "\(ConformanceSuite.absence)"),
    arguments: ConformanceSuite.documents)
  func `changes nothing the second time, and never the meaning`(_ name: String) throws {
    let file = try ConformanceSuite.input(name)
    let once = try #require(KDLFormatter.format(file, as: onlyFile))
    #expect(formatting(once) == once)
    #expect(reading(once).normalForm == KDLPrinter.normalForm(of: KDLReader.read(file, as: onlyFile).document))
  }

  @Test func `keeps the meaning of every text that can still be read`() {
    var count = 0
    for bytes in everySlightDamage(to: everything) + [Array(everything.utf8)] {
      let before = reading(bytes)
      guard before.codes.isEmpty else { continue }
      count += 1
      let once = KDLFormatter.format(SourceFile(path: "test.kdl", bytes: bytes), as: onlyFile) ?? "none"
      #expect(formatting(once) == once)
      #expect(reading(once).normalForm == before.normalForm, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(count > 500, "\(count) texts")
  }
}
