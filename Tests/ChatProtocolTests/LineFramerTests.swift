import ChatProtocol
import GrowthFixtures
import Testing

@Suite struct `A line framer` {
  private static func cuts(_ bytes: [UInt8], at places: [Int], longest: Int = 8, mostSkipped: Int = 32) -> [String] {
    var framer = LineFramer(longest: longest, mostSkipped: mostSkipped)
    var found: [String] = []
    var start = 0
    for end in places + [bytes.count] {
      framer.take(bytes[start..<end])
      start = end
      while let cut = framer.next() {
        switch cut {
        case .line(let line, let hadReturn):
          found.append(String(decoding: line, as: UTF8.self) + (hadReturn ? "$" : ""))
        case .tooLong: found.append("(too long)")
        case .endless: return found + ["(endless)"]
        }
      }
    }
    return found
  }

  @Test(arguments: [
    ("hi\nthere\n", ["hi", "there"]), ("hi\r\n", ["hi$"]), ("a\r\r\n", ["a\r$"]), ("a\n\rb\n", ["a", "\rb"]),
    ("a\rb\n", ["a\rb"]), ("a\r\0b\n", ["a\r\0b"]), ("\n\n", ["", ""]), ("half", []), ("12345678\n", ["12345678"]),
    ("12345678\r\n", ["12345678$"]), ("123456789\n", ["(too long)"]), ("123456789\r\n", ["(too long)"]),
    ("12345678\r", []), ("1234567890123\nok\n", ["(too long)", "ok"]),
    (String(repeating: "x", count: 32) + "\nok\n", ["(too long)", "ok"]),
    (String(repeating: "x", count: 33) + "\nok\n", ["(endless)"]),
    ("ok\n" + String(repeating: "x", count: 40), ["ok", "(endless)"]), ("ä€😀\n", ["(too long)"]), ("ä€\n", ["ä€"]),
    ("a\u{85}\u{2028}\n", ["a\u{85}\u{2028}"]),
  ])
  func `finds the same lines whatever the cuts`(_ text: String, _ lines: [String]) {
    let bytes = Array(text.utf8)
    #expect(Self.cuts(bytes, at: []) == lines)
    #expect(Self.cuts(bytes, at: Array(1..<max(bytes.count, 1))) == lines)
    for one in bytes.indices {
      #expect(Self.cuts(bytes, at: [one]) == lines, "cut at \(one)")
      for other in one..<bytes.count {
        #expect(Self.cuts(bytes, at: [one, other]) == lines, "cut at \(one), \(other)")
      }
    }
  }

  @Test func `holds nothing of a line that is too long`() {
    var framer = LineFramer(longest: 8, mostSkipped: 1_000_000)
    for _ in 0..<1_000 {
      framer.take(Array(repeating: UInt8(ascii: "x"), count: 100))
      #expect(framer.next() == nil)
      #expect(framer.waiting == 0)
      #expect(framer.isWithinLine)
    }
  }

  @Test func `takes as long as there are bytes, however they are cut`() {
    expectLinearTime(from: 65_536) { length in
      let piece = Array("a line\n".utf8)
      return {
        var framer = LineFramer(longest: 4_096, mostSkipped: 65_536)
        for _ in 0..<(length / piece.count) { framer.take(piece) }
        while framer.next() != nil {}
      }
    }
    expectLinearTime(from: 65_536) { length in
      return {
        var framer = LineFramer(longest: 4_096, mostSkipped: 65_536)
        for index in 0..<length {
          framer.take(CollectionOfOne(index % 4_000 == 0 ? 0x0A : 0x61))
          _ = framer.next()
        }
      }
    }
  }
}
