import Testing

@testable import SourceText

@Suite struct `A source file` {
  @Test func `names a place by line and scalar, from one`() {
    let file = SourceFile(path: "a", text: "全員\r\n\t👍🏽e\u{301}x")
    #expect(file.location(of: 0) == Location(line: 1, column: 1))
    #expect(file.location(of: 3) == Location(line: 1, column: 2))
    #expect(file.location(of: 6) == Location(line: 1, column: 3))
    #expect(file.location(of: 7) == Location(line: 1, column: 3), "inside the line end")
    #expect(file.location(of: 8) == Location(line: 2, column: 1))
    #expect(file.location(of: 9) == Location(line: 2, column: 2), "behind a tab")
    #expect(file.location(of: file.bytes.count) == Location(line: 2, column: 7))
    #expect(file.location(of: 1_000) == Location(line: 2, column: 7))
  }

  @Test func `is one empty line when it is empty`() {
    let file = SourceFile(path: "a", text: "")
    #expect(file.lineCount == 1)
    #expect(file.location(of: 0) == Location(line: 1, column: 1))
  }
}
