import Testing

@Suite struct `The language of a talk` {
  @Test(arguments: Row.table(beginnings)) func `is chosen by the first words`(_ row: Row) {
    let (language, text) = row.slotAndText
    #expect(Desk.hotel.read(text, Asked(language: language, question: "trouble", isFirst: true)) == row.meaning)
  }

  static let beginnings = """
    en: Wi-Fiがつながりません → to ja · loose wifi
    en: 網路壞了 → to zh-Hant · loose wifi
    en: 网络坏了 → to zh-Hant · loose wifi
    en: こんにちは → to ja · greeting
    en: 您好 → to zh-Hant · greeting
    en: 暖房 → to ja · exact heating
    en: 空調 → to zh-Hant · exact heating
    en: お願いします → to ja
    en: wifi → exact wifi
    en: 204 → nothing
    en: 안녕하세요 → nothing
    en: Здравствуйте → nothing
    en: مرحبا → nothing
    ja: the wifi is down → to en · loose wifi
    ja: hello → to en · greeting
    ja: wifi → exact wifi
    ja: help → other help
    ja: 網路壞了 → to zh-Hant · loose wifi
    ja: 故障 → nothing
    ja: 暖房 → exact heating
    ja: 中文 → speak zh-Hant
    zh-Hant: good morning → to en · greeting
    zh-Hant: お湯が出ません → to ja · loose water
    zh-Hant: 暖房故障 → to ja · loose heating
    """

  @Test(arguments: Row.table(turns)) func `turns with a whole sentence, and with nothing less`(_ row: Row) {
    let (language, text) = row.slotAndText
    #expect(Desk.hotel.read(text, Asked(language: language, question: "trouble", told: ["room"])) == row.meaning)
  }

  static let turns = """
    en: お部屋のWi-Fiがつながりません → to ja · loose wifi
    en: 我們房間的網路今天早上開始就不能用了 → to zh-Hant · loose wifi
    en: ワイファイ → exact wifi
    en: Wi-Fi です → loose wifi
    en: 王小明 → nothing
    en: はい → nothing
    en: 1-2-3 東京都千代田区 → nothing
    ja: I think the internet in my room is broken → to en · loose wifi
    ja: the wifi please → exact wifi
    ja: Contoso Trading International Limited → nothing
    ja: ana@example.com → nothing
    ja: 我們房間的網路今天早上開始就不能用了 → to zh-Hant · loose wifi
    zh-Hant: 部屋のインターネットがつながりません → to ja · loose wifi
    zh-Hant: the heating in my room is not working → to en · loose heating
    """

  @Test func `stays where words are asked for, because people paste what they see`() {
    let asked = Asked(language: "ja", question: "description", told: ["room"])
    let text = "The server is not available. Please contact your administrator."
    #expect(Desk.hotel.read(text, asked) == "loose ‹\(text)›")
  }
}
