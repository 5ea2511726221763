import Testing

@Suite struct `A Chinese utterance` {
  private func read(_ text: String, _ question: String, told: [String] = [], open: [String] = []) -> String {
    Desk.hotel.read(text, Asked(language: "zh-Hant", question: question, told: told, open: open))
  }

  @Test(arguments: Row.table(choices)) func `answers a choice`(_ row: Row) {
    #expect(read(row.text, "trouble") == row.meaning)
  }

  static let choices = """
    1 → exact wifi
    ２ → exact heating
    二 → exact heating
    第二個 → exact heating
    第2個 → exact heating
    我選第二個 → exact heating
    第二項吧 → exact heating
    最後一個 → exact other
    三個人 → nothing
    Wi-Fi → exact wifi
    網路 → exact wifi
    网络 → exact wifi
    應該是網路 → exact wifi
    網路的問題 → exact wifi
    是網路啦 → exact wifi
    網路壞了 → loose wifi
    沒有熱水 → loose water
    浴室的水龍頭漏水 → loose water
    不是網路 → nothing
    不是網路，是冷氣 → loose heating
    冷氣跟熱水 → loose heating|water
    冷氣，等等，熱水 → loose water
    其他 → exact other
    其他人都可以用 → nothing
    很吵 → exact noise
    房間好冷 → loose heating
    衛 → loose water
    heating → exact heating
    ワイファイ → exact wifi
    """

  @Test(arguments: Row.table(commands)) func `asks for something`(_ row: Row) {
    #expect(read(row.text, "trouble", told: ["room", "callback"]) == row.meaning)
  }

  static let commands = """
    幫助 → help
    帮助 → help
    ？ → help
    /幫助 → help
    /back → back
    help → other help
    戻る → other back
    上一步 → back
    請回上一題 → back
    再說一次 → repeat
    不知道 → skip
    我不知道 → skip
    找真人 → person
    請幫我找真人，謝謝 → person
    算了 → cancel
    「返回」 → nothing
    修改 → change
    我要修改 → change
    修改1 → change room
    修改第二個 → change callback
    修改9 → change
    改電話 → change callback
    我想改房號 → change room
    把房號改成305 → room=‹305›
    請把房號改成 305 → room=‹305›
    改房號成305 → room=‹305›
    房號改為12 → room≠12
    改天再說 → nothing
    為什麼 → why
    为什么？ → why
    為什麼是今天 → why urgency
    為什麼馬上 → why urgency
    說英文 → speak en
    English please → speak en
    請用中文 → speak zh-Hant
    日文 → speak ja
    """

  @Test(arguments: Row.table(yesNo)) func `says yes or no`(_ row: Row) {
    #expect(read(row.text, "usable") == row.meaning)
  }

  static let yesNo = """
    是 → exact yes
    是的 → exact yes
    對 → exact yes
    对啊 → exact yes
    好的，謝謝 → exact yes
    是的，沒錯 → exact yes
    可以 → exact yes
    1 → exact yes
    yes → exact yes
    はい → exact yes
    不是 → exact no
    不可以 → exact no
    不行，謝謝 → exact no
    沒有 → exact no
    還沒 → exact no
    2 → exact no
    是的，還可以住 → loose yes
    不是，都淹水了 → loose no
    是不是 → nothing
    可以嗎 → nothing
    好像可以 → nothing
    可以，但是很吵 → nothing
    是，不是 → nothing
    是網路的問題 → nothing
    """

  @Test(arguments: Row.table(summary)) func `answers a summary with a whole yes, a whole no, or a line`(_ row: Row) {
    #expect(read(row.text, "summary", told: ["trouble", "room", "callback"]) == row.meaning)
  }

  static let summary = """
    是 → exact yes
    好，請送出 → exact yes
    沒問題 → exact yes
    是的，還可以住 → nothing
    不要 → exact no
    不對 → exact no · correction change
    2 → exact change room
    電話 → exact change callback
    房號 306 → exact room=‹306›
    不對，電話錯了 → correction change callback
    不是，房號是305 → correction room=‹305›
    """

  @Test(arguments: Row.table(corrections)) func `takes back what was told`(_ row: Row) {
    #expect(read(row.text, "usable", told: ["trouble", "room", "callback"]) == row.meaning)
  }

  static let corrections = """
    其實是冷氣 → correction trouble=heating
    不對，是冷氣 → correction trouble=heating · loose no
    等等，房號是305 → correction room=‹305›
    我是說305 → correction room=‹305›
    不是網路，是冷氣 → correction trouble=heating
    不是204，是205 → correction room=‹205›
    房號錯了 → correction change room
    電話是錯的 → correction change callback
    電話錯了，是02-5550-0100 → correction callback=‹0255500100›
    說錯了 → correction change
    我搞錯了 → correction change
    天氣錯了 → nothing
    您好，204號房沒有網路 → nothing
    """

  @Test(arguments: Row.table(digressions)) func `leaves the subject`(_ row: Row) {
    #expect(read(row.text, "trouble") == row.meaning)
  }

  static let digressions = """
    你好 → greeting
    您好！ → greeting
    謝謝 → thanks
    你好，謝謝 → thanks
    你是機器人嗎？ → small-talk
    笨蛋 → abuse
    垃圾桶滿了 → nothing
    可以用了 → solved
    好了，可以用了 → solved
    網路恢復了 → solved · loose wifi
    修好了嗎 → nothing
    還沒修好 → nothing
    如果好了我再說 → nothing
    你好，網路壞了 → loose wifi
    """

  @Test(arguments: Row.table(values)) func `gives a value`(_ row: Row) {
    let (slot, text) = row.slotAndText
    #expect(Desk.support.read(text, Asked(language: "zh-Hant", question: slot)) == row.meaning)
  }

  static let values = """
    email: 我的電子郵件是ana@example.com → exact ‹ana@example.com›
    email: 請寄到 ana@example.com → loose ‹ana@example.com›
    email: 沒有 → exact unknown
    phone: 電話是02-5550-0100 → exact ‹0255500100›
    phone: ０２－５５５０－０１００ → exact ‹0255500100›
    people: 三個人 → exact #3
    people: 兩百人 → exact #200
    people: 大約一百二十人 → loose #120
    people: 兩百人左右 → loose #200
    people: 沒有人 → nothing
    people: 很多 → nothing
    scope: 只有我 → exact single_user
    scope: 全公司 → exact all_users
    scope: 不是全公司 → nothing
    product: 信箱 → exact exchange
    product: 其實是 Exchange → loose exchange
    product: 不是 Teams，是 Outlook → loose exchange
    product: 365 → nothing
    amount: 3,000 日圓 → exact ‹3,000 日圓› 300000 JPY
    invoice: INV-20391 → exact ‹INV-20391›
    name: 我叫王小明 → loose ‹我叫王小明›
    """

  @Test(arguments: Row.table(statements)) func `answers what was not asked yet`(_ row: Row) {
    let open = ["category", "product", "scope", "symptom", "email", "phone", "invoice", "people"]
    let asked = Asked(language: "zh-Hant", question: "statement", open: open)
    #expect(Desk.support.read(row.text, asked).afterText == row.meaning)
  }

  static let statements = """
    全公司都收不到信 → category=technical product=exchange scope=all_users symptom=stopped
    Teams 聽不到聲音，只有我 → product=teams scope=single_user
    其他同事也不能用 → category=technical
    團隊的事情 → nothing
    不是全公司 → nothing
    請寄到 ana@example.com → email=‹ana@example.com›
    """

  @Test(arguments: Row.table(cues)) func `notes groups of words in what is told`(_ row: Row) {
    #expect(Desk.support.read(row.text, Asked(language: "zh-Hant", question: "goal")) == row.meaning)
  }

  static let cues = """
    不急，有空再看 → loose ‹不急，有空再看› +can-wait
    帳號已停用 → loose ‹帳號已停用› +switched-off
    並沒有被停用 → loose ‹並沒有被停用›
    """
}
