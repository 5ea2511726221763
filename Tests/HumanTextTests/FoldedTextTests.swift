import GrowthFixtures
import HumanText
import Testing

@Suite struct `A folded text` {
  @Test(arguments: [
    ["Wi-Fi", "wifi", "WI FI", "ｗｉ－ｆｉ", "Wi‑Fi!", "Wi‐Fi", "Wi−Fi", "Wi—Fi"], ["はい", "はい。", "はい～", "はい〜", " はい　"],
    ["サーバーが", "サーバーか\u{3099}"], ["パ", "ハ\u{309A}", "ﾊﾟ", "ハ゜"], ["ヴ", "ウ\u{3099}", "ｳﾞ"],
    ["ぢづで", "ち\u{3099}つ\u{3099}て\u{3099}"], ["ソフト・ウェア", "ソフトウェア", "ｿﾌﾄ･ｳｪｱ"],
    ["２", "2", "2.", "②", "⑵", "❷", "2️⃣", "㊁"],
    ["アウトルック", "あうとるっく", "ｱｳﾄﾙｯｸ"], ["サーバー", "サーバ", "サーバーー", "ｻｰﾊﾞｰ", "さーばー"], ["プリンター", "プリンタ"],
    ["サーバールーム", "サーバー ルーム", "サーバー・ルーム"], ["いすゞ", "イスヾ"], ["café", "cafe", "CAFÉ", "cafe\u{301}"],
    ["Zürich", "zurich"], ["straße", "STRASSE", "strasse"], ["Đà Nẵng", "da nang"], ["Œuvre", "oeuvre"],
    ["Łódź", "lodz"],
    ["ΰ", "υ"], ["ёж", "еж", "е\u{308}ж"], ["ﬁle", "file"], ["Ⅱ", "II", "ⅱ"], ["㎏", "kg"], ["m²", "m2", "㎡"],
    ["㈱", "（株）"],
    ["don’t", "don't", "don＇t"], ["“a”", "\"a\""], ["＠", "@", "﹫"], ["请帮助", "請幫助"], ["谢谢", "謝謝"], ["登录", "登錄"],
    ["发票", "發票"], ["头发", "頭髮"], ["平台", "平臺"], ["这里", "這裡", "這裏"], ["は\u{200B}い", "はい"], ["sup\u{AD}port", "support"],
    ["学校", "學校"], ["①②", "1 2"], ["10²", "10 2"],
  ])
  func `is the same for what somebody would type alike`(_ texts: [String]) {
    #expect(
      Set(texts.map { FoldedText($0).key }).count == 1,
      "\(texts.map { String(decoding: FoldedText($0).key, as: UTF8.self) })")
  }

  @Test(arguments: [
    ["か", "が"], ["は", "ば", "ぱ"], ["yes", "yes no"], ["a", "あ"], ["ん\u{3099}", "が"], ["エラー", "エラ"], ["キー", "キ"],
    ["ビル", "ビール"], ["気", "氣"], ["対", "對"], ["つ", "っ"], ["ヷ", "わ"], ["hat", "hut"],
  ])
  func `keeps apart what is not`(_ texts: [String]) {
    #expect(Set(texts.map { FoldedText($0).key }).count == texts.count, "\(texts)")
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let written: String
    let folded: String
    var testDescription: String { "\"\(written)\"" }

    init(_ written: String, _ folded: String) {
      self.written = written
      self.folded = folded
    }
  }

  @Test(arguments: [
    Row("１２３－４５６７", "123-4567"), Row("０３ー５５５０ー０１００", "03-5550-0100"), Row("03‐5550―0100", "03-5550-0100"),
    Row("03ｰ5550−0100", "03-5550-0100"), Row("1ーa", "1ーa"), Row("３メーター", "3メーター"), Row("①②③", "1 2 3"),
    Row("手順①", "手順1"),
    Row("2①", "2 1"), Row("①2", "1 2"), Row("⑩〜⑫", "10~12"), Row("⓪⑳㉑㊿", "0 20 21 50"), Row("10²", "10 2"),
    Row("x₁", "x1"),
    Row("Café", "café"), Row("アウトルック", "アウトルック"), Row("請幫助", "請幫助"), Row("サーバー", "サーバー"), Row("ﾒｰﾙﾊﾞｺ", "メールバコ"),
    Row("Ｎｏ．１", "no.1"), Row("㏄　㍉", "cc ミリ"), Row("ÀÉ", "àé"), Row("Ⓐⓑ⒞", "abc"), Row("no\u{A0}break", "no break"),
  ])
  func `can still be read`(_ row: Row) {
    #expect(FoldedText(row.written).text == row.folded)
  }

  @Test(arguments: [
    Row("Ana＠Example．com", "ana@example.com"), Row("ana@example。com", "ana@example.com"),
    Row("ana@example｡co｡jp。", "ana@example.co.jp"),
    Row("a\u{200D}na\u{200C}@\u{200B}ex\u{AD}ample.com\u{FE0F}", "ana@example.com"),
    Row("myーdomain．jp", "my-domain.jp"), Row("ｍｙ―ｄｏｍａｉｎ.jp", "my-domain.jp"), Row("メール.jp", "メール.jp"),
    Row("Ex４82\u{2060}913", "ex482913"),
  ])
  func `has a form for addresses`(_ row: Row) {
    #expect(FoldedText(row.written).addressForm == row.folded)
  }

  @Test(arguments: [
    ("ぷりんた", "プリンターが動かない"), ("サーバー", "共有サーバに"), ("エラー", "このエラーは"), ("帮助", "請幫助我"), ("cafe", "the café is closed"),
    ("メール", "あのめーる"),
  ])
  func `is found in what somebody says`(_ word: String, _ said: String) {
    let (word, said) = (FoldedText(word).letters, FoldedText(said).letters)
    #expect(said.indices.contains { said[$0...].starts(with: word) })
  }

  @Test func `is never nothing where something was said`() {
    for text in ["…", "-", "!!!", "、", "・", "ー"] { #expect(!FoldedText(text).key.isEmpty) }
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

  @Test(arguments: ["\u{301}", "ー", "アイウー", "①", "1ー", "請", " ", "。", "か\u{3099}", "é", "ß", "A", "\u{200D}"])
  func `takes time in proportion`(_ piece: String) {
    expectLinearTime(on: piece, after: "あいう") { text in
      let folded = FoldedText(text)
      _ = folded.key.count + folded.letters.count + folded.addressForm.utf8.count
    }
  }
}
