import Testing

@testable import Terminal

@Suite struct `Lines of a pipe` {
  private func heard(_ pieces: [ArraySlice<UInt8>]) -> [Heard] {
    var lines = PipedLines()
    return pieces.flatMap { piece in
      lines.take(Array(piece))
      var heard: [Heard] = []
      while let next = lines.next() { heard.append(next) }
      return heard
    }
  }

  @Test func `are the same, however their bytes are cut`() {
    let bytes = Array("yes\r\n\n日本\u{1B}[2J語\n\thalf".utf8)
    let lines: [Heard] = [.line("yes"), .line(""), .line("日本語")]
    for cut in 0...bytes.count { #expect(heard([bytes[..<cut], bytes[cut...]]) == lines) }
    #expect(heard(bytes.indices.map { bytes[$0...$0] }) == lines)
  }

  @Test func `are skipped as a whole where they are too long`() {
    let longest = [UInt8](repeating: 0x78, count: Limits.pipedLineInBytes)
    let bytes = longest + [0x0A] + longest + [0x79, 0x0A] + Array("yes\n".utf8)
    let lines: [Heard] = [.line(String(decoding: longest, as: UTF8.self)), .tooLong, .line("yes")]
    #expect(heard([bytes[...]]) == lines)
    #expect(heard(bytes.indices.map { bytes[$0...$0] }) == lines)
  }

  @Test func `keep their damage visible`() {
    #expect(heard([[0x61, 0xFF, 0x62, 0x0A]]) == [.line("a\u{FFFD}b")])
  }
}
