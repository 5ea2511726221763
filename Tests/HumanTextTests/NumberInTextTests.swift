import GrowthFixtures
import HumanText
import Testing

@Suite struct `Numbers in a text` {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let numbers: [String]

    init(_ text: String, _ numbers: String...) {
      testDescription = text
      self.numbers = numbers
    }
  }

  private func found(_ text: String) -> [String] {
    let folded = FoldedText(text)
    let bytes = Array(folded.text.utf8)
    return NumberInText.all(in: folded).map { "\(String(decoding: bytes[$0.range], as: UTF8.self))=\($0.value)" }
  }

  @Test(arguments: [
    Row("12 mailboxes", "12=12"), Row("about 1,200 users in 3 offices", "1,200=1200", "3=3"),
    Row("120ppl since 3pm", "120=120", "3=3"),
    Row("３人が困っています", "3=3"), Row("三人", "三=3"), Row("営業の三十人が", "三十=30"), Row("昨日から２万人と3百社", "2万=20000", "3百=300"),
    Row("兩百人", "兩百=200"), Row("早上8點半", "8=8"), Row("大約三十個人", "三十=30"), Row("有一個問題，影響五位同事", "一=1", "五=5"),
    Row("十分間", "十=10"), Row("二十分", "二十=20"), Row("一番目と二番目", "一=1", "二=2"), Row("一時間前", "一=1"), Row("三ヶ月", "三=3"),
    Row("9時30分", "9=9", "30=30"), Row("番号は 三 です", "三=3"), Row("三", "三=3"), Row("1万5千円", "1万5千=15000"),
    Row("第2回", "2=2"),
    Row("２０２４年十二月三日", "2024=2024", "十二=12", "三=3"), Row("②人", "2=2"), Row("the 2nd of 5, please", "2=2", "5=5"),
    Row("vpn三人", "三=3"), Row("三小時", "三=3"), Row("yes,5", "5=5"), Row(",5 人", "5=5"),
  ])
  func `are found where they count`(_ row: Row) {
    #expect(found(row.testDescription) == row.numbers)
  }

  @Test(arguments: [
    "", "一部の人", "三菱電機", "千葉支店", "一緒に", "十分です", "万一の場合", "一番困る", "一時止まった", "九州", "五十嵐です", "八百屋", "一方で", "統一", "唯一",
    "二三人", "数百人", "何十人", "好幾百人", "十数人", "20多人", "10数名", "十余人", "三分之一", "o365", "e5", "t-91n7c-e53zr", "4be1", "3.5",
    "v2.1.3",
    "10.0.0.1", "8:40", "2026-11-21", "03-5550-0100", "10-20人", "10〜20人", "1,5", "1,2,3", "x_1", "a1@b2.example",
    "三百五人", "千と千尋",
    "99999999999999999999",
  ])
  func `are not seen where none stands, or no exact one`(_ text: String) {
    #expect(found(text).isEmpty, "\(found(text))")
  }

  @Test(arguments: ["1", "1,", "三", "1-", "a1", "百", "3人", "一番", "1.1", "十分", "請"])
  func `take time in proportion`(_ piece: String) {
    expectLinearTime(on: piece) { _ = NumberInText.all(in: FoldedText($0)) }
  }
}
