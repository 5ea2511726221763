import GrowthFixtures
import Testing

@testable import HumanText

@Suite struct `The cell width` {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let cells: Int

    init(_ name: String, _ text: String, takes cells: Int) {
      self.name = name
      self.text = text
      self.cells = cells
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Row("nothing", "", takes: 0),
    Row("Latin", "severity", takes: 8),
    Row("a Japanese sentence", "重大度を選んでください", takes: 22),
    Row("Chinese", "嚴重程度", takes: 8),
    Row("mixed", "VPN接続", takes: 7),
    Row("full-width digits", "１２", takes: 4),
    Row("half-width kana", "ｶﾅ", takes: 2),
    Row("half-width kana with a voicing mark", "ｶﾞ", takes: 2),
    Row("ideographic space", "\u{3000}", takes: 2),
    Row("a letter beyond the basic plane", "𠮷", takes: 2),
    Row("a letter and a combining mark", "e\u{301}", takes: 1),
    Row("kana and a combining voicing mark", "か\u{3099}", takes: 2),
    Row("a combining mark alone", "\u{301}", takes: 0),
    Row("a composed Hangul syllable", "한", takes: 2),
    Row("the same in parts", "\u{1112}\u{1161}\u{11AB}", takes: 2),
    Row("Thai with a mark above", "ก็", takes: 1),
    Row("an ambiguous letter", "α…", takes: 2),
    Row("a line end", "\r\n", takes: 0),
    Row("an escape", "\u{1B}", takes: 0),
    Row("a C1 control", "\u{9B}", takes: 0),
    Row("a bidirectional override", "\u{202E}", takes: 0),
    Row("a zero-width space", "\u{200B}", takes: 0),
    Row("a byte order mark", "\u{FEFF}", takes: 0),
    Row("a soft hyphen", "\u{AD}", takes: 1),
  ])
  func `counts cells, not bytes or letters`(_ row: Row) {
    #expect(CellWidth.of(row.text) == row.cells)
  }

  @Test(arguments: [
    Row("a face", "😀", takes: 2),
    Row("a text symbol", "❤", takes: 1),
    Row("a text symbol made a picture", "❤\u{FE0F}", takes: 2),
    Row("a family", "👨‍👩‍👧‍👦", takes: 2),
    Row("a heart on fire", "❤️‍🔥", takes: 2),
    Row("a skin tone", "👍🏽", takes: 2),
    Row("a flag", "🇯🇵", takes: 2),
    Row("two flags", "🇯🇵🇹🇼", takes: 4),
    Row("half a flag", "🇯", takes: 1),
    Row("a flag spelled by tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", takes: 2),
    Row("a key", "1\u{FE0F}\u{20E3}", takes: 2),
    Row("a digit in a box, as text", "1\u{20E3}", takes: 1),
    Row("copyright", "©", takes: 1),
    Row("copyright as a picture", "©\u{FE0F}", takes: 2),
    Row("a narrow hand with a skin tone", "☝🏽", takes: 2),
    Row("a player with a skin tone and a sign", "⛹🏽‍♂️", takes: 2),
    Row("a flag of two signs", "🏳️‍🌈", takes: 2),
    Row("a flag and half another", "🇯🇵🇹", takes: 3),
    Row("a joiner alone", "\u{200D}", takes: 0),
    Row("a number in a circle", "①", takes: 1),
    Row("a unit in one sign", "㎏", takes: 2),
    Row("a dash", "―", takes: 1),
    Row("half-width Hangul", "ﾡ", takes: 1),
    Row("a leading jamo alone", "\u{1112}", takes: 2),
    Row("a name with a variant", "葛\u{E0100}", takes: 2),
  ])
  func `takes an emoji sequence for one picture`(_ row: Row) {
    #expect(CellWidth.of(row.text) == row.cells)
  }

  @Test(arguments: ["a", "👩‍", "🇯", "e\u{301}", "あ", "\u{1100}", "\u{200D}"])
  func `takes time in proportion`(_ piece: String) {
    expectLinearTime(on: piece) { _ = CellWidth.of($0) }
  }

  @Test func `finds both ends of every wide range and not their neighbours`() {
    let ranges = WideScalars.ranges
    for (range, next) in zip(ranges, ranges.dropFirst()) {
      #expect(range.upperBound + 1 < next.lowerBound, "ranges are sorted and apart")
    }
    for range in ranges {
      for value in [range.lowerBound, range.upperBound] {
        let scalar = Unicode.Scalar(value)
        #expect(scalar.map { CellWidth.of($0) } == 2, "U+\(String(value, radix: 16))")
      }
      let behind = Unicode.Scalar(range.upperBound + 1)
      #expect(behind.map { CellWidth.of($0) } != 2, "U+\(String(range.upperBound + 1, radix: 16))")
    }
  }
}
