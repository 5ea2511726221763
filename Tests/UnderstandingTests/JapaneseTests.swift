import Testing

@Suite struct `A Japanese utterance` {
  private func read(_ text: String, _ question: String, told: [String] = [], open: [String] = []) -> String {
    Desk.hotel.read(text, Asked(language: "ja", question: question, told: told, open: open))
  }

  @Test(arguments: Row.table(choices)) func `answers a choice`(_ row: Row) {
    #expect(read(row.text, "trouble") == row.meaning)
  }

  static let choices = """
    1 → exact wifi
    ２ → exact heating
    ② → exact heating
    2番 → exact heating
    ２番です → exact heating
    二番目 → exact heating
    二番目です → exact heating
    二つ目のです → exact heating
    最後の → exact other
    三人 → nothing
    Wi-Fi → exact wifi
    Wi-Fiです → exact wifi
    Ｗｉ－Ｆｉだと思います → exact wifi
    えっと、Wi-Fiかな → exact wifi
    たぶん暖房です → exact heating
    ワイファイ → exact wifi
    ﾜｲﾌｧｲ → exact wifi
    わいふぁい → exact wifi
    インターネットがつながりません → loose wifi
    暖房がつきません → loose heating
    お湯が出ない → loose water
    とてもうるさいです → loose noise
    その他です → exact other
    そのほか → exact other
    ほかの人は使えています → nothing
    エア → loose heating
    Wi-Fiではなく暖房です → loose heating
    Wi-Fiじゃない → nothing
    Wi-Fi以外です → nothing
    Wi-Fiと暖房です → loose wifi|heating
    Wi-Fi、いや、暖房です → loose heating
    heating → exact heating
    網路 → exact wifi
    """

  @Test(arguments: Row.table(commands)) func `asks for something`(_ row: Row) {
    #expect(read(row.text, "trouble", told: ["room", "callback"]) == row.meaning)
  }

  static let commands = """
    ヘルプ → help
    ？ → help
    /ヘルプ → help
    /back → back
    help → other help
    戻る → back
    もどる → back
    戻ってください → back
    すみません、戻りたいです → back
    もう一度お願いします → repeat
    わかりません → skip
    分からないです。 → skip
    わかりません。Wi-Fiかもしれません → loose wifi
    人と話したい → person
    担当者をお願いします → person
    やっぱりいいです → cancel
    「戻る」 → nothing
    変更 → change
    変更したいです → change
    1を変更 → change room
    ２番を直してください → change callback
    9を変更 → change
    お部屋を直したい → change room
    部屋を変えたいです → change room
    電話番号を変更します → change callback
    お部屋を305に変更 → room=‹305›
    部屋を３０５に変更してください → room=‹305›
    部屋を12に変更して → room≠12
    電球を変えてほしい → nothing
    なぜですか？ → why
    なぜすぐになの → why urgency
    なぜ今日のうちになのですか → why urgency
    英語で → speak en
    英語でお願いします → speak en
    English → speak en
    日本語で → speak ja
    中国語 → speak zh-Hant
    """

  @Test(arguments: Row.table(yesNo)) func `says yes or no`(_ row: Row) {
    #expect(read(row.text, "usable") == row.meaning)
  }

  static let yesNo = """
    はい → exact yes
    はい～ → exact yes
    はい！ → exact yes
    はい、お願いします → exact yes
    ええ、大丈夫です → exact yes
    うん → exact yes
    そうですね → exact yes
    yes → exact yes
    是 → exact yes
    1 → exact yes
    いいえ → exact no
    いいえ、違います → exact no
    いえ → exact no
    まだです → exact no
    2番 → exact no
    は → nothing
    はい、でも寒いです → nothing
    はいだと思います → nothing
    はい？ → nothing
    はい、いいえ → nothing
    いいえ、お願いします → nothing
    大丈夫ですか → nothing
    たぶん → nothing
    はい、使えます → loose yes
    いいえ、水が出ません → loose no
    はい、使えません → nothing
    使えません → exact no
    """

  @Test(arguments: Row.table(summary)) func `answers a summary with a whole yes, a whole no, or a line`(_ row: Row) {
    #expect(read(row.text, "summary", told: ["trouble", "room", "callback"]) == row.meaning)
  }

  static let summary = """
    はい → exact yes
    はい、送ってください → exact yes
    お願いします → exact yes
    はい、使えます → nothing
    いいえ → exact no
    2 → exact change room
    ３番 → exact change callback
    電話番号 → exact change callback
    電話番号です → exact change callback
    お部屋を306に → exact room=‹306›
    いいえ、電話が違います → correction change callback
    いいえ、305です → correction room=‹305›
    """

  @Test(arguments: Row.table(corrections)) func `takes back what was told`(_ row: Row) {
    #expect(read(row.text, "usable", told: ["trouble", "room", "callback"]) == row.meaning)
  }

  static let corrections = """
    やっぱり暖房です → correction trouble=heating
    実は305でした → correction room=‹305›
    すみません、305号室でした → correction room=‹305›
    部屋は305の間違いです → correction room=‹305›
    Wi-Fiではなくて暖房です → correction trouble=heating
    Wi-Fiじゃなくて暖房 → correction trouble=heating
    204ではなく205です → correction room=‹205›
    部屋が違います → correction change room
    電話が間違っています → correction change callback
    電話番号が違います、03-5550-0100です → correction callback=‹0355500100›
    間違えました → correction change
    訂正です → correction change
    天気が違います → nothing
    """

  @Test(arguments: Row.table(digressions)) func `leaves the subject`(_ row: Row) {
    #expect(read(row.text, "trouble") == row.meaning)
  }

  static let digressions = """
    こんにちは → greeting
    お世話になっております。 → greeting
    ありがとうございます → thanks
    こんにちは、ありがとうございます → thanks
    ロボットですか？ → small-talk
    バカ → abuse
    バカ野郎、早くしろ → abuse
    今起動したばかりです → nothing
    よくそれが起きます → nothing
    直りました → solved
    もう大丈夫です、直りました！ → solved
    再起動したら直りました → solved
    直りましたか？ → nothing
    直りましたか → nothing
    まだ直りません → nothing
    直ったら連絡ください → nothing
    こんにちは、Wi-Fiがつながりません → loose wifi
    """

  @Test(arguments: Row.table(values)) func `gives a value`(_ row: Row) {
    let (slot, text) = row.slotAndText
    #expect(Desk.support.read(text, Asked(language: "ja", question: slot)) == row.meaning)
  }

  static let values = """
    email: アドレスはana@example.comです → loose ‹ana@example.com›
    email: メールアドレスはana@example.comです → exact ‹ana@example.com›
    email: ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ → exact ‹ana@example.com›
    email: ana@example。com → exact ‹ana@example.com›
    email: ありません → exact unknown
    phone: ０３－５５５０－０１００ → exact ‹0355500100›
    phone: ０３ー５５５０ー０１００です → exact ‹0355500100›
    phone: 電話番号は090 1234 5678です → exact ‹09012345678›
    phone: 090 1234 5678までお電話ください → loose ‹09012345678›
    phone: １２３ → exact no 123
    people: 三人 → exact #3
    people: 三十人です → exact #30
    people: ３０人くらい → loose #30
    people: 約120名 → loose #120
    people: 10万人 → exact #100000
    people: 百二十 → exact #120
    people: 100〜200人 → nothing
    people: 大勢 → nothing
    people: 一部の人 → nothing
    scope: 一部 → exact some_users
    scope: 数名です → exact some_users
    scope: 一人 → exact single_user
    scope: 十一人 → nothing
    scope: 全員ではない → nothing
    scope: 全員です → exact all_users
    amount: ３万円 → exact ‹3万円› 3000000 JPY
    amount: だいたい38.50ドルです → exact ‹だいたい38.50ドル› 3850 USD
    since: ９時頃から → loose ‹９時頃から›
    name: 田中です → loose ‹田中です›
    """

  @Test(arguments: Row.table(statements)) func `answers what was not asked yet`(_ row: Row) {
    let open = ["category", "product", "scope", "symptom", "email", "phone", "invoice", "people"]
    let asked = Asked(language: "ja", question: "statement", open: open)
    #expect(Desk.support.read(row.text, asked).afterText == row.meaning)
  }

  static let statements = """
    Teamsの会議で音が出ません。全員です。 → product=teams scope=all_users
    ｔｅａｍｓが重いです → category=technical product=teams symptom=slow
    アウトルックで送受信できない → category=technical product=exchange symptom=stopped
    マイクロソフトからメールが来ました → nothing
    一部の機能だけ使えません → category=technical symptom=part
    全員ではないです → nothing
    三人が困っています → people=#3
    会社のドメインはazure-works.co.jpです → nothing
    ana@example.com か 090-1234-5678 まで → email=‹ana@example.com› phone=‹09012345678›
    その他の件です → nothing
    """

  @Test(arguments: Row.table(cues)) func `notes groups of words in what is told`(_ row: Row) {
    #expect(Desk.support.read(row.text, Asked(language: "ja", question: "goal")) == row.meaning)
  }

  static let cues = """
    急ぎではありません → loose ‹急ぎではありません› +can-wait
    業務が止まっています → loose ‹業務が止まっています› +work-stopped
    「無効になっています」とは出ません → loose ‹「無効になっています」とは出ません› +switched-off
    """
}
