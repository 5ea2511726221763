import GrowthFixtures
import HumanText
import Testing

@Suite struct `Pieces of a text` {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let limit: Int
    let pieces: [String]

    init(_ name: String, _ text: String, upTo limit: Int, are pieces: [String]) {
      testDescription = name
      self.text = text
      self.limit = limit
      self.pieces = pieces
    }
  }

  @Test(arguments: [
    Row("nothing", "", upTo: 10, are: []),
    Row("blanks", "  \u{3000}\t", upTo: 4, are: []),
    Row("what fits exactly", "abcde fghi", upTo: 10, are: ["abcde fghi"]),
    Row("English, at blanks", "We will look into it.", upTo: 10, are: ["We will", "look into", "it."]),
    Row("a blank too far back", "a bcdefghijkl", upTo: 10, are: ["a bcdefghi", "jkl"]),
    Row("a word that is too long", "abcdefghijkl", upTo: 5, are: ["abcde", "fghij", "kl"]),
    Row("many blanks", "abcd          efgh", upTo: 6, are: ["abcd", "efgh"]),
    Row("Japanese, by its rules", "確認します。次に", upTo: 15, are: ["確認しま", "す。次に"]),
    Row("Chinese", "請問有多少人受影響？", upTo: 24, are: ["請問有多少人受影", "響？"]),
    Row("a bracket stays with its word", "製品は「箱」", upTo: 12, are: ["製品は", "「箱」"]),
    Row("a family", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", upTo: 30, are: ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]),
    Row("flags", "🇯🇵🇹🇼🇺🇸", upTo: 20, are: ["🇯🇵🇹🇼", "🇺🇸"]),
    Row(
      "Hangul in parts", "\u{1112}\u{1161}\u{11AB}\u{1112}\u{1161}\u{11AB}", upTo: 12,
      are: ["\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}"]),
    Row("marks stay on their letter", "abe\u{301}", upTo: 4, are: ["ab", "e\u{301}"]),
    Row("a letter longer than a piece", "x👨‍👩‍👧‍👦y", upTo: 8, are: ["x", "👨\u{200D}", "👩\u{200D}", "👧\u{200D}", "👦y"]),
    Row("a limit that is none", "aé全👍", upTo: 0, are: ["aé", "全", "👍"]),
  ])
  func `are cut where it hurts least`(_ row: Row) {
    let pieces = Pieces.of(row.text, upToBytes: row.limit)
    #expect(pieces.map { Array($0.utf8) } == row.pieces.map { Array($0.utf8) }, "\(pieces)")
  }

  @Test func `fit every limit, are never empty and lose nothing but blanks`() {
    let text = "「メール」が届きません（昨日の夜から、社内の全員）。 Outlook says “cannot connect”… どうすれば？👨‍👩‍👧 v2.1 🇯🇵🇹🇼 e\u{301}\u{316} क्षत्रिय です"
    for limit in 0...400 {
      let pieces = Pieces.of(text, upToBytes: limit)
      #expect(pieces.allSatisfy { !$0.isEmpty && $0.utf8.count <= max(limit, 4) }, "\(limit)")
      let joined = pieces.joined().unicodeScalars.filter { $0 != " " }
      #expect(joined.elementsEqual(text.unicodeScalars.filter { $0 != " " }), "\(limit)")
    }
    #expect(Pieces.of(text, upToBytes: 380) == [text])
  }

  @Test(arguments: ["a", " ", "全", "a b ", "👩‍", "🇯", "\u{301}", "\u{200D}", "\u{1100}", "。", "क्"], [4, 380])
  func `take time in proportion`(_ piece: String, _ limit: Int) {
    expectLinearTime(on: piece, after: "a") { _ = Pieces.of($0, upToBytes: limit) }
  }
}
