import Testing

@testable import SourceText

@Suite struct `An excerpt` {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    let words: String
    /// The shown line and the marks below it.
    let shown: String

    init(_ name: String, _ line: String, pointingAt words: String, _ shown: String) {
      testDescription = name
      self.line = line
      self.words = words
      self.shown = shown
    }
  }

  @Test(arguments: [
    Row("Latin", "go to=\"x\"", pointingAt: "to", "1 | go to=\"x\"\n  |    ^^ here"),
    Row("wide letters before", "全員 x", pointingAt: "x", "1 | 全員 x\n  |      ^ here"),
    Row("wide letters marked", "a 全員 x", pointingAt: "全員", "1 | a 全員 x\n  |   ^^^^ here"),
    Row("half-width kana", "ｶﾅ x", pointingAt: "x", "1 | ｶﾅ x\n  |    ^ here"),
    Row("a combining mark before", "e\u{301} x", pointingAt: "x", "1 | e\u{301} x\n  |   ^ here"),
    Row("a combining mark alone", "ae\u{301}x", pointingAt: "\u{301}", "1 | ae\u{301}x\n  |  ^ here"),
    Row("a family before", "👨‍👩‍👧 x", pointingAt: "x", "1 | 👨‍👩‍👧 x\n  |    ^ here"),
    Row("tabs", "\t\tx\ty", pointingAt: "y", "1 |         x    y\n  |              ^ here"),
    Row("an override before", "\u{202E}x", pointingAt: "x", "1 | <U+202E>x\n  |         ^ here"),
    Row("an override marked", "a\u{202E}x", pointingAt: "\u{202E}", "1 | a<U+202E>x\n  |  ^^^^^^^^ here"),
    Row("a zero-width space", "a\u{200B}b", pointingAt: "\u{200B}", "1 | a<U+200B>b\n  |  ^^^^^^^^ here"),
    Row("a soft hyphen", "a\u{AD}b", pointingAt: "b", "1 | a<U+00AD>b\n  |          ^ here"),
    Row("a Hangul filler", "a\u{3164}b", pointingAt: "b", "1 | a<U+3164>b\n  |          ^ here"),
    Row("an escape", "\u{1B}[31mx", pointingAt: "x", "1 | <U+001B>[31mx\n  |             ^ here"),
    Row("a mark without a letter", "\u{301}x", pointingAt: "x", "1 | <U+0301>x\n  |         ^ here"),
    Row("a tag beyond the basic plane", "\u{E0041}x", pointingAt: "x", "1 | <U+E0041>x\n  |          ^ here"),
  ])
  func `points by display cells and shows what hides`(_ row: Row) {
    let desk = Desk(row.line)
    let lines = desk.excerpt(desk.span(row.words)).split(separator: "\n").suffix(2).joined(separator: "\n")
    #expect(lines == row.shown)
  }

  @Test func `points into an empty file`() {
    let desk = Desk("")
    let expected = """
       --> dialog.kdl:1:1
        |
      1 |
        | ^ here
      """
    #expect(desk.excerpt(desk.end) == expected)
  }

  @Test func `points behind the last letter where no line end follows`() {
    let desk = Desk("step {")
    let expected = """
       --> dialog.kdl:1:7
        |
      1 | step {
        |       ^ here
      """
    #expect(desk.excerpt(desk.end) == expected)
  }

  @Test func `points at the empty line behind the last line end`() {
    let desk = Desk("step {\n")
    let expected = """
       --> dialog.kdl:2:1
        |
      2 |
        | ^ here
      """
    #expect(desk.excerpt(desk.end) == expected)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `counts and shows lines whatever ends them`(_ lineEnd: String) {
    let desk = Desk("one\(lineEnd)two x\(lineEnd)three")
    let expected = """
       --> dialog.kdl:2:5
        |
      2 | two x
        |     ^ here
      """
    #expect(desk.excerpt(desk.span("x")) == expected)
  }

  @Test func `underlines the first line of a longer stretch and says where it ends`() {
    let desk = Desk("a {\r\n  b\r\n}\r\nc\r\n")
    let expected = """
       --> dialog.kdl:1:3
        |
      1 | a {
        |   ^ here (ends in line 3)
      """
    #expect(desk.excerpt(desk.span("{\r\n  b\r\n}")) == expected)
    #expect(desk.excerpt(desk.span("{\r\n  b\r\n}"), "").hasSuffix("\n  |   ^ ends in line 3"))
  }

  @Test func `does not reach the next line for the sake of a line end`() {
    let desk = Desk("ab\r\ncd\n")
    #expect(desk.excerpt(desk.span("b\r\n")).hasSuffix("\n1 | ab\n  |  ^ here"))
    #expect(desk.excerpt(desk.span("\r\n")).hasSuffix("\n1 | ab\n  |   ^ here"))
  }

  @Test func `shows damaged bytes as such and keeps its place`() {
    let desk = Desk([SourceFile(path: "dialog.kdl", bytes: [0x61, 0xFF, 0xFE, 0x20, 0x78])])
    let expected = """
       --> dialog.kdl:1:5
        |
      1 | a\u{FFFD}\u{FFFD} x
        |     ^ here
      """
    #expect(desk.excerpt(desk.span("x")) == expected)
  }

  @Test func `keeps to its budget wherever it points`() {
    // A hundred words of one wide and two narrow letters, 401 cells in all.
    let line = Array(repeating: "全ab", count: 100).joined(separator: " ")
    let file = SourceFile(path: "dialog.kdl", text: line)
    for start in stride(from: 0, through: file.bytes.count, by: 6) {
      let end = min(start + 5, file.bytes.count)
      let excerpt = Excerpt(of: Span(file: FileID(index: 0), start: start, end: end), in: file, budget: 40)
      let cells = Array(excerpt.text).reduce(0) { $0 + ($1.isASCII || $1 == "…" ? 1 : 2) }
      #expect((36...40).contains(cells), "starting at \(start): \(excerpt.text)")
      #expect(excerpt.length == (start == end ? 1 : 4))
      #expect(excerpt.indent + excerpt.length <= cells + 1)
    }
  }

  @Test func `trims a long line around its mark`() {
    let line = String(repeating: "a", count: 60) + "MARK" + String(repeating: "b", count: 80)
    let desk = Desk(line)
    let expected = """
       --> dialog.kdl:1:61
        |
      1 | …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaMARKbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
        |                                   ^^^^ here
      """
    #expect(desk.excerpt(desk.span("MARK")) == expected)
  }

  @Test func `clips a mark that is longer than its budget`() {
    let file = SourceFile(path: "dialog.kdl", text: String(repeating: "全", count: 100))
    let excerpt = Excerpt(of: Span(file: FileID(index: 0), start: 0, end: 300), in: file, budget: 20)
    #expect(excerpt.text == "全全全全全全全全全…")
    #expect(excerpt.indent == 0)
    #expect(excerpt.length == 18)
  }
}
