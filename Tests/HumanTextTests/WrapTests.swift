import GrowthFixtures
import Testing

@testable import HumanText

@Suite struct `Wrapped text` {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let width: Int
    let lines: [String]

    init(_ name: String, _ text: String, to width: Int, gives lines: [String]) {
      testDescription = name
      self.text = text
      self.width = width
      self.lines = lines
    }
  }

  @Test(arguments: [
    Row("nothing", "", to: 10, gives: [""]),
    Row("what fits exactly", "abcde fghi", to: 10, gives: ["abcde fghi"]),
    Row("one cell too many", "abcde fghij", to: 10, gives: ["abcde", "fghij"]),
    Row("several words a line", "we will look into it", to: 9, gives: ["we will", "look into", "it"]),
    Row("several blanks", "a   b", to: 2, gives: ["a", "b"]),
    Row("blanks past the margin", "abc     ", to: 4, gives: ["abc"]),
    Row("an indented line", "  1) all", to: 6, gives: ["  1)", "all"]),
    Row("an indented long word", "  abcdef", to: 4, gives: ["  ab", "cdef"]),
    Row("a word wider than a line", "an abcdefghij z", to: 4, gives: ["an", "abcd", "efgh", "ij z"]),
    Row("explicit line ends", "a\n\nb\r\nc\n", to: 9, gives: ["a", "", "b", "c", ""]),
    Row("a no-break space", "aa bb\u{A0}cc", to: 6, gives: ["aa", "bb\u{A0}cc"]),
    Row("a zero-width space", "aaaa\u{200B}bb", to: 5, gives: ["aaaa", "bb"]),
    Row("a leading point behind a blank", "use .NET", to: 5, gives: ["use", ".NET"]),
    Row("a tab", "a\tbb", to: 4, gives: ["a bb"]),
    Row("an address behind a word", "see https://a.example", to: 20, gives: ["see", "https://a.example"]),
    Row(
      "an address wider than a line, at its seams", "https://learn.example.com/en/support/article?id=42", to: 20,
      gives: ["https://learn.", "example.com/en/", "support/article?id=", "42"]),
    Row("an address without seams", "https://aaaaaaaaaaaaaaaa", to: 18, gives: ["https://aaaaaaaaaa", "aaaaaa"]),
    Row("a code that fits", "ticket T-91N7C-E53ZR", to: 14, gives: ["ticket", "T-91N7C-E53ZR"]),
    Row("a width that is none", "重a", to: 0, gives: ["重", "a"]),
  ])
  func `breaks Latin at blanks`(_ row: Row) {
    #expect(Wrap(width: row.width).lines(of: row.text) == row.lines)
  }

  @Test(arguments: [
    Row("any two letters", "重大度を選んでください", to: 10, gives: ["重大度を選", "んでくださ", "い"]),
    Row("an odd width", "重大度", to: 5, gives: ["重大", "度"]),
    Row("no full stop begins a line", "確認します。次に", to: 10, gives: ["確認しま", "す。次に"]),
    Row("no comma begins a line", "確認して、次", to: 8, gives: ["確認し", "て、次"]),
    Row("no closing bracket begins a line", "（全員）です", to: 6, gives: ["（全", "員）で", "す"]),
    Row("no opening bracket ends a line", "製品は「箱」", to: 8, gives: ["製品は", "「箱」"]),
    Row("two marks stay together", "本当です！？", to: 10, gives: ["本当で", "す！？"]),
    Row("no small kana begins a line", "ちょっと", to: 6, gives: ["ちょっ", "と"]),
    Row("no long vowel begins a line", "メールのサーバー", to: 6, gives: ["メール", "のサー", "バー"]),
    Row("no repetition mark begins a line", "先日の人々", to: 8, gives: ["先日の", "人々"]),
    Row("an ellipsis stays whole", "待って……", to: 7, gives: ["待っ", "て……"]),
    Row("a dash stays whole", "待って――", to: 7, gives: ["待って", "――"]),
    Row("Latin inside Japanese stays whole", "社内VPNに接続", to: 6, gives: ["社内", "VPNに", "接続"]),
    Row("a number breaks before its unit", "全12345人", to: 5, gives: ["全", "12345", "人"]),
    Row("Chinese", "請問有多少人受影響？", to: 8, gives: ["請問有多", "少人受影", "響？"]),
    Row("an ideographic space is dropped", "はい！\u{3000}次へ", to: 6, gives: ["はい！", "次へ"]),
    Row("emoji", "👍🏽👨‍👩‍👧🇯🇵", to: 4, gives: ["👍🏽👨‍👩‍👧", "🇯🇵"]),
    Row("a combining mark stays on its letter", "がが".decomposed, to: 2, gives: ["が".decomposed, "が".decomposed]),
    Row("more closing marks than a line holds", "あ。。。。", to: 4, gives: ["あ。", "。。", "。"]),
  ])
  func `breaks Japanese and Chinese between letters, but for their rules`(_ row: Row) {
    #expect(Wrap(width: row.width).lines(of: row.text) == row.lines)
  }

  @Test func `hangs what continues a line, and begins anew at a line end`() {
    let lines = Wrap(width: 10, hanging: 3).lines(of: "1) 一部の人だけ\n2) all of them")

    let expected = """
      1) 一部の
         人だけ
      2) all of
         them
      """
    #expect(lines.joined(separator: "\n") == expected)
  }

  @Test func `leaves room for text beside any indent`() {
    #expect(Wrap(width: 4, hanging: 100).lines(of: "abcdefgh") == ["abcd", "  ef", "  gh"])
    #expect(Wrap(width: 4, hanging: -1).lines(of: "abcdefgh") == ["abcd", "efgh"])
  }

  @Test func `fits every width, loses no letter and keeps the rules wherever it can`() {
    let text = "「メール」が届きません（昨日の夜から、社内の全員）。Outlook says “cannot connect”… どうすれば？👨‍👩‍👧 v2.1 です"
    for width in 2...60 {
      for hanging in [0, 2] {
        let lines = Wrap(width: width, hanging: hanging).lines(of: text)
        #expect(lines.allSatisfy { CellWidth.of($0) <= width }, "width \(width)")
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "width \(width)")
        guard width >= 16 else { continue }
        for line in lines.map({ $0.drop { $0 == " " } }) {
          #expect(!"。、）」？”…".contains(line.first ?? "x"), "width \(width): \(line)")
          #expect(!"（「“".contains(line.last ?? "x"), "width \(width): \(line)")
        }
      }
    }
  }

  @Test(
    arguments: ["全a", "a ", " ", "a/", "/", "a", "。", "a\u{200D}", "🇯", "ｶﾞ", "a\u{301}", "\t", "（"], [30, 1_000_000])
  func `takes time in proportion`(_ piece: String, _ width: Int) {
    expectLinearTime(on: piece) { _ = Wrap(width: width).lines(of: $0) }
  }
}

extension String {
  /// The same kana with its voicing mark as a scalar of its own.
  fileprivate var decomposed: String {
    String(flatMap { $0 == "が" ? "か\u{3099}" : String($0) })
  }
}
