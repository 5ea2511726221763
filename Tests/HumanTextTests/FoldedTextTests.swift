import HumanText
import Testing

@Suite struct `A folded text` {
  @Test(arguments: [
    ["Wi-Fi", "wifi", "WI FI", "ｗｉ－ｆｉ", "Wi‑Fi!"], ["はい", "はい。", "はい～", " はい　"],
    ["サーバーが", "サーバーか\u{3099}"], ["パ", "ハ\u{309A}"], ["ヴ", "ウ\u{3099}"], ["ぢづで", "ち\u{3099}つ\u{3099}て\u{3099}"],
    ["ソフト・ウェア", "ソフトウェア"], ["２", "2", "2."],
  ])
  func `is the same for what somebody would type alike`(_ texts: [String]) {
    #expect(Set(texts.map { FoldedText($0).key }).count == 1, "\(texts)")
  }

  @Test(arguments: [["か", "が"], ["は", "ば", "ぱ"], ["yes", "yes no"], ["a", "あ", "ア"], ["ん\u{3099}", "が"]])
  func `keeps apart what is not`(_ texts: [String]) {
    #expect(Set(texts.map { FoldedText($0).key }).count == texts.count, "\(texts)")
  }

  @Test func `is never nothing where something was said`() {
    for text in ["…", "-", "!!!", "、"] { #expect(!FoldedText(text).key.isEmpty) }
    #expect(FoldedText(" \u{3000}\t").isEmpty)
  }

  @Test func `keeps capitals where they count`() {
    #expect(FoldedText("ＡｂＣ１ ", keepingCase: true).text == "AbC1")
  }

  @Test func `takes hostile marks in its stride`() {
    // Hashed as a String, these would take the square of their number.
    let marks = String(repeating: "\u{0301}\u{0316}", count: 100_000)
    let keys: Set = [FoldedText("a" + marks).key, FoldedText("b" + marks).key]
    #expect(keys.count == 2)
  }
}
