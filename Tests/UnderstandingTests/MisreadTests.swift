import Testing

/// Each of these utterances was once taken for something else.
@Suite struct `A reader that was mistaken` {
  private static let open = ["category", "product", "scope", "symptom", "concern"]

  @Test(arguments: Row.table(named)) func `found products within the names of other choices`(_ row: Row) {
    let parts = row.slotAndText
    let language = parts.1.unicodeScalars.contains { $0.value > 0x3000 } ? "ja" : "en"
    let asked = Asked(language: language, question: parts.0, open: Self.open)
    #expect(Desk.support.read(parts.1, asked).afterText == row.meaning)
  }

  static let named = """
    concern: Odd call or mail → exact impersonation
    concern: 迷惑メールの送信 → exact spam_sent
    concern: on Monday an odd call or mail came in → loose impersonation
    statement: we got an odd call or mail → concern=impersonation
    statement: 迷惑メールの送信がありました → concern=spam_sent
    """

  @Test(arguments: Row.table(verbs)) func `counted rooms that do something`(_ row: Row) {
    #expect(Desk.hotel.read(row.text, Asked(language: "en", question: "trouble", open: ["room"])) == row.meaning)
  }

  static let verbs = """
    The Wi-Fi in room 305 doesn't work → loose wifi · mention room=‹305›
    the wifi costs 305 dollars → loose wifi
    not wifi → nothing
    it's not the wifi → nothing
    wifi is dead in 305 or 306 → loose wifi
    """

  @Test(arguments: Row.table(angry)) func `heard nothing but the insult`(_ row: Row) {
    let (language, text) = row.slotAndText
    #expect(Desk.hotel.read(text, Asked(language: language, question: "trouble", open: ["room"])) == row.meaning)
  }

  static let angry = """
    en: the wifi is down you idiot, room 305 → loose wifi · mention room=‹305›
    en: you idiot → abuse
    zh-Hant: 廢物，305 的 Wi-Fi 又斷了 → loose wifi · mention room=‹305›
    """

  @Test(arguments: Row.table(sorry)) func `did not understand who begs pardon and puts it right`(_ row: Row) {
    let (language, text) = row.slotAndText
    let told = ["trouble", "room"]
    #expect(Desk.hotel.read(text, Asked(language: language, question: "usable", told: told)) == row.meaning)
  }

  static let sorry = """
    en: sorry 306 → correction room=‹306›
    en: sorry, 306 → correction room=‹306›
    zh-Hant: 抱歉，306 → correction room=‹306›
    en: sorry → nothing
    """

  @Test(arguments: Row.table(well)) func `counted those who are well among those who suffer`(_ row: Row) {
    let (language, text) = row.slotAndText
    let asked = Asked(language: language, question: "statement", open: ["product", "scope"])
    #expect(Desk.support.read(text, asked).afterText == row.meaning)
  }

  static let well = """
    zh-Hant: SharePoint 很慢，不過大家都還可以用 → product=sharepoint
    en: Teams calls drop, email is fine → product=teams
    ja: Teamsが重い。メールは問題ない → product=teams
    en: everyone has lost Teams → product=teams scope=all_users
    """

  @Test func `heard an insult across two words`() {
    let asked = Asked(language: "ja", question: "statement", open: ["category"])
    #expect(!Desk.support.read("旧サーバーから移しています", asked).contains("abuse"))
    #expect(Desk.support.read("バカ！", asked).contains("abuse"))
  }

  @Test(arguments: Row.table(unfit)) func `heard nothing in values that cannot be`(_ row: Row) {
    let (language, text) = row.slotAndText
    let told = ["trouble", "room", "callback"]
    #expect(Desk.hotel.read(text, Asked(language: language, question: "usable", told: told)) == row.meaning)
  }

  static let unfit = """
    en: actually it's 12 → correction room≠12
    en: actually 2 → nothing
    en: actually it's 12 dollars → nothing
    ja: やっぱり12号室です → correction room≠12
    ja: お部屋を12に変更 → room≠12
    ja: お部屋は12に変更 → room≠12
    zh-Hant: 其實是 12 號房 → correction room≠12
    """

  @Test func `took a number for the last answer that was meant for the open question`() {
    let told = ["category", "incident"]
    #expect(Desk.support.read("actually 12", Asked(language: "en", question: "people", told: told)) == "loose #12")
  }

  @Test(arguments: Row.table(nothings)) func `wrote down a bare no as if it described something`(_ row: Row) {
    let (language, text) = row.slotAndText
    #expect(Desk.hotel.read(text, Asked(language: language, question: "description")) == row.meaning)
  }

  static let nothings = """
    en: no → exact unknown
    en: nope → exact unknown
    en: no thanks → exact unknown
    en: no water → loose ‹no water›
    en: yes → loose ‹yes›
    ja: いいえ → exact unknown
    zh-Hant: 沒有 → exact unknown
    """

  @Test func `dropped a bare no where words are required`() {
    #expect(Desk.support.read("no", Asked(language: "en", question: "company")) == "loose ‹no›")
  }

  @Test(arguments: ["99", "12", "123"]) func `heard no attempt in too few digits of a phone number`(_ text: String) {
    #expect(Desk.hotel.read(text, Asked(language: "en", question: "callback")) == "exact no \(text)")
  }

  @Test(arguments: Row.table(capitals)) func `missed abbreviations`(_ row: Row) {
    let (language, text) = row.slotAndText
    let asked = Asked(language: language, question: "statement", open: ["product"])
    #expect(Desk.support.read(text, asked).afterText == row.meaning)
  }

  static let capitals = """
    en: MFA doesn't work → product=entra
    en: our CRM is slow → product=dynamics
    en: ISV → product=marketplace
    ja: MFAが届かない → product=entra
    en: it is not MFA → nothing
    """
}
