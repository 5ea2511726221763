import GrowthFixtures
import Testing

@testable import HumanText

@Suite struct `The scripts of a text` {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Kana, Han, Hangul, Latin, Arabic, Cyrillic, others.
    let counts: [Int]

    init(_ text: String, _ counts: Int...) {
      testDescription = text
      self.counts = counts
    }
  }

  @Test(arguments: [
    Row("", 0, 0, 0, 0, 0, 0, 0), Row("My mail is down 24 h!", 0, 0, 0, 13, 0, 0, 0),
    Row("メールが届きません。", 8, 1, 0, 0, 0, 0, 0),
    Row("ﾒｰﾙ VPN ＶＰＮ", 3, 0, 0, 6, 0, 0, 0), Row("請問有多少人受影響？", 0, 9, 0, 0, 0, 0, 0),
    Row("메일이 안 와요", 0, 0, 6, 0, 0, 0, 0),
    Row("البريد", 0, 0, 0, 0, 6, 0, 0), Row("Почта ё", 0, 0, 0, 0, 0, 6, 0), Row("αβ ไทย שלום", 0, 0, 0, 0, 0, 0, 9),
    Row("café ñ ß", 0, 0, 0, 6, 0, 0, 0), Row("人々〆〇𠮷", 0, 5, 0, 0, 0, 0, 0), Row("👍🏽 123 … ー", 1, 0, 0, 0, 0, 0, 0),
    Row("か\u{3099}e\u{301}", 1, 0, 0, 1, 0, 0, 0),
  ])
  func `are counted by letters`(_ row: Row) {
    let counts = ScriptCounts(row.testDescription)
    let found = [
      counts.kana, counts.han, counts.hangul, counts.latin, counts.arabic, counts.cyrillic, counts.otherLetters,
    ]
    #expect(found == row.counts)
  }

  @Test(
    arguments: [
      ("请帮我重设密码，谢谢", [5, 0, 0]), ("請幫我重設密碼，謝謝", [0, 2, 0]), ("対応をお願いします。実は変です", [0, 0, 4]),
      ("全社", [0, 0, 0]), ("国会", [0, 0, 0]), ("我們無法登入", [0, 1, 0]), ("我们无法登录", [2, 0, 0]), ("help", [0, 0, 0]),
    ] as [(String, [Int])])
  func `tell who alone writes a character`(_ text: String, _ only: [Int]) {
    let counts = ScriptCounts(text)
    #expect([counts.onlySimplified, counts.onlyTraditional, counts.onlyJapanese] == only)
  }

  @Test func `keep the three ways of writing apart`() {
    let forms = [HanForms.onlySimplified, HanForms.onlyTraditional, HanForms.onlyJapanese]
    #expect(forms.map(\.count) == [399, 248, 204])
    #expect(
      forms[0].isDisjoint(with: forms[1]) && forms[0].isDisjoint(with: forms[2]) && forms[1].isDisjoint(with: forms[2]))
    #expect(HanForms.onlyTraditional.allSatisfy { HanVariants.folded($0) != $0 })
    #expect(forms[0].union(forms[2]).allSatisfy { HanVariants.folded($0) == $0 || HanForms.onlyJapanese.contains($0) })
  }

  @Test(arguments: ["a", "請", "あ", "\u{301}", "ß", "🇯"])
  func `take time in proportion`(_ piece: String) {
    expectLinearTime(on: piece) { _ = ScriptCounts($0) }
  }
}
