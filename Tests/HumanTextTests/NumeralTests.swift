import HumanText
import Testing

@Suite struct `A numeral` {
  @Test(arguments: [
    (0, ["0", "zero", "零", "ゼロ", "００"]), (1, ["1", "①", "one", "一", "壱", "ひとつ", "ヒトリ", "1つ", "一個", "1人"]),
    (2, ["2", "２", "two", "二", "弐", "貳", "兩", "兩個", "两个", "二つ", "２名", "2人です", "⑵", "2️⃣", "ふたり"]),
    (3, ["three", "參", "参", "三個人"]), (10, ["10", "十", "ten", "拾", "とお", "⑩", "🔟"]), (12, ["十二", "twelve", "12台"]),
    (20, ["二十", "廿", "twenty", "20社"]), (21, ["廿一", "二十一", "twenty-one", "twenty one"]),
    (99, ["九十九", "ninety-nine", "９９"]),
    (100, ["百", "一百", "a hundred", "one hundred", "100", "１百"]),
    (120, ["百二十", "一百二十", "百廿", "120", "a hundred and twenty"]),
    (305, ["三百零五", "三百〇五", "305", "three hundred five"]), (320, ["3百20", "三百二十", "3百二十"]),
    (1_200, ["1,200", "１，２００", "千二百", "1千2百", "one thousand two hundred"]),
    (2_024, ["二〇二四", "二千零二十四", "2024"]), (365, ["三六五", "365"]), (108, ["一〇八", "百零八"]), (30, ["三〇", "三十"]),
    (20_000, ["２万", "二萬", "2万", "二万", "20,000", "twenty thousand"]), (10_500, ["1万500", "一万五百"]),
    (15_000, ["1万5千", "一万五千", "1万5000"]), (120_000_000, ["1億2,000万", "一億二千萬", "1億2000万"]), (-5, ["-5", "−５"]),
  ])
  func `says how many`(_ value: Int, _ texts: [String]) {
    for text in texts { #expect(Numeral(FoldedText(text)) == .cardinal(value), "\(text)") }
  }

  @Test(arguments: [
    (1, ["1st", "first", "the first one", "一番目", "1番", "一つ目", "第一", "第一個", "ひとつめ", "number one", "#1"]),
    (
      2,
      [
        "2nd", "second", "the second", "the second one", "The Second One.", "二番目", "2番目", "２番目の", "2つ目", "二つめ", "ふたつ目",
        "第二個",
        "第2個", "第二个", "第２", "二個目", "2個目です", "第二項", "number 2", "No.2", "no. 2", "#2", "option two", "2件目", "２番",
      ]
    ),
    (3, ["3rd", "third", "三番目のやつ", "第三種"]), (12, ["12th", "twelfth", "第十二"]), (21, ["21st", "twenty-first", "二十一番目"]),
    (30, ["30th", "thirtieth", "第三十"]), (100, ["100th", "第百"]),
  ])
  func `says which one`(_ value: Int, _ texts: [String]) {
    for text in texts { #expect(Numeral(FoldedText(text)) == .ordinal(value), "\(text)") }
  }

  @Test(arguments: ["last", "the last one", "The last.", "最後", "最後の", "最後一個", "最后一个", "一番最後", "最後的"])
  func `says that it is the last`(_ text: String) {
    #expect(Numeral(FoldedText(text)) == .last)
  }

  @Test(arguments: [
    "", "…", "many", "a couple", "a", "one two", "1,5", "1,2,3", "1,20", ",", "-", "1.5", "1 2", "①②", "10²", "〇", "○",
    "一二", "二三人",
    "十二三人", "三百五", "3百5", "一万二", "万", "万一", "億", "十百", "百千", "二二十", "12百", "三百零", "零五", "〇五", "両方", "第", "番目",
    "no one", "a second", "hundred", "two hundred and", "one hundred zero", "the", "twenty-ten", "99999999999999999999",
    "2人と3人",
    "三菱", "一部", "十分", "5月", "8:40", "5時", "the last of the three people who came", "-三",
    "一二三四五六七八九〇一二三四五六", String(repeating: "1", count: 1_000),
  ])
  func `is nothing else`(_ text: String) {
    #expect(Numeral(FoldedText(text)) == nil)
  }

  @Test func `counts in words as in digits`() throws {
    let words = [
      1: "one", 11: "eleven", 19: "nineteen", 20: "twenty", 45: "forty-five", 100: "one hundred",
      219: "two hundred and nineteen",
      999_999: "nine hundred ninety-nine thousand nine hundred and ninety-nine",
    ]
    for (value, words) in words { #expect(Numeral(FoldedText(words)) == .cardinal(value)) }
    let digits = Array("〇一二三四五六七八九")
    for value in 1...9_999 {
      var kanji = ""
      var isGap = false
      for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = value / unit % 10
        if digit == 0 {
          isGap = !kanji.isEmpty
        } else {
          kanji += (isGap ? "零" : "") + String(digits[digit]) + name
          isGap = false
        }
      }
      try #require(Numeral(FoldedText(kanji)) == .cardinal(value), "\(kanji)")
    }
  }
}
