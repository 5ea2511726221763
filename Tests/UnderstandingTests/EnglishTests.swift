import Foundation
import Testing

@Suite struct `An English utterance` {
  private func read(_ text: String, _ question: String, told: [String] = [], open: [String] = []) -> String {
    Desk.hotel.read(text, Asked(language: "en", question: question, told: told, open: open))
  }

  @Test(arguments: Row.table(choices)) func `answers a choice`(_ row: Row) {
    #expect(read(row.text, "trouble") == row.meaning)
  }

  static let choices = """
    1 → exact wifi
    ２ → exact heating
    2) → exact heating
    2. → exact heating
    #2 → exact heating
    no. 3 → exact water
    number two → exact heating
    option 4 → exact noise
    two → exact heating
    the second one → exact heating
    just the second one → exact heating
    2nd → exact heating
    the last one → exact other
    5 → exact other
    6 → nothing
    0 → nothing
    -2 → nothing
    wifi → exact wifi
    Wi-Fi → exact wifi
    WI FI!! → exact wifi
    “wifi” → exact wifi
    it's the wifi please → exact wifi
    I think it's the wifi → exact wifi
    sorry, the internet → exact wifi
    something else → exact other
    cold → exact heating
    網路 → exact wifi
    ワイファイ → exact wifi
    the wifi is down again → loose wifi
    hot water and shower → loose water
    wat → loose water
    he → loose heating
    h → nothing
    the heating and the shower → loose heating|water
    wifi, no wait, heating → loose heating
    not wifi → nothing
    not the wifi but the heating → loose heating
    everything except the wifi → nothing
    it isn't noise, it's the shower → loose water
    wifi isn't working → loose wifi
    no → nothing
    a human → person
    we have 2 problems → nothing
    see wifi.example.com → nothing
    """

  @Test(arguments: Row.table(commands)) func `asks for something`(_ row: Row) {
    #expect(read(row.text, "trouble", told: ["room", "callback"]) == row.meaning)
  }

  static let commands = """
    help → help
    Help! → help
    ? → help
    help please → help
    could you help → help
    /help → help
    ／ＨＥＬＰ → help
    /戻る → back
    /nonsense → nothing
    //help → nothing
    "help" → nothing
    「help」 → nothing
    I need help with the lamp → nothing
    back → back
    go back please → back
    戻る → other back
    上一步 → other back
    I don't know → skip
    no idea, sorry → skip
    can I talk to a human please → person
    never mind → cancel
    change → change
    change something → change
    change 1 → change room
    change number 2 → change callback
    change the second one → change callback
    change 9 → change
    /change 2 → change callback
    change my phone number → change callback
    I'd like to change the room → change room
    change room to 305 → room=‹305›
    change 1 to 305 → room=‹305›
    change the room to 12 → room≠12
    change the room to the one next door → room≠the one next door
    change the light bulb → nothing
    why → why
    why do you ask? → why
    why at once? → why urgency
    why is it today → why urgency
    language → language
    English → speak en
    in Japanese please → speak ja
    switch to chinese → speak zh-Hant
    日本語 → speak ja
    do you speak English? → speak en
    """

  @Test(arguments: Row.table(yesNo)) func `says yes or no`(_ row: Row) {
    #expect(read(row.text, "usable") == row.meaning)
  }

  static let yesNo = """
    yes → exact yes
    Yes! → exact yes
    y → exact yes
    yes please → exact yes
    ok, thanks → exact yes
    yes yes → exact yes
    1 → exact yes
    no → exact no
    no thanks → exact no
    nope, sorry → exact no
    not really → exact no
    2 → exact no
    the first → exact yes
    はい → exact yes
    不是 → exact no
    👍 → exact yes
    yes no → nothing
    yes but → nothing
    yes, but only one bed → nothing
    yes if somebody cleans it → nothing
    maybe → nothing
    probably yes → nothing
    yes? → nothing
    yes, it has since today → loose yes
    no, water everywhere → loose no
    yes, not now → nothing
    no water in here → nothing
    of course not → exact no
    3 → nothing
    """

  @Test(arguments: Row.table(summary)) func `answers a summary with a whole yes, a whole no, or a line`(_ row: Row) {
    #expect(read(row.text, "summary", told: ["trouble", "room", "usable", "callback"]) == row.meaning)
  }

  static let summary = """
    yes → exact yes
    yes, that's right → exact yes
    ok → exact yes
    yes, send it → exact yes
    yes, it is since today → nothing
    yes but call me → nothing
    no → exact no
    nope, thanks → exact no
    2 → exact change room
    line 2 → exact change room
    the last one → exact change callback
    5 → nothing
    phone → exact change callback
    the phone number → exact change callback
    room 306 → exact room=‹306›
    no, the phone is wrong → correction change callback
    no, it's 305 → correction room=‹305›
    that's wrong → exact no · correction change
    wrong room → correction change room
    """

  @Test(arguments: Row.table(lines)) func `names a line that is to be changed`(_ row: Row) {
    #expect(read(row.text, "line", told: ["trouble", "room", "callback"]) == row.meaning)
  }

  static let lines = """
    2 → exact change room
    the third → exact change callback
    the room please → exact change room
    room to 305 → exact room=‹305›
    4 → nothing
    none → nothing
    """

  @Test(arguments: Row.table(corrections)) func `takes back what was told`(_ row: Row) {
    let told = ["trouble", "room", "callback"]
    #expect(read(row.text, "usable", told: told) == row.meaning)
  }

  static let corrections = """
    actually it's the heating → correction trouble=heating
    Actually, room 305. → correction room=‹305›
    sorry, I meant room 305 → correction room=‹305›
    wait, it's 305 → correction room=‹305›
    my room is wrong, it's 304 → correction room=‹304›
    it's not wifi, it's heating → correction trouble=heating
    not 305 but 304 → correction room=‹304›
    the phone is wrong → correction change callback
    actually, about the phone → correction change callback
    the phone is wrong, it's +43 1 234 5678 → correction callback=‹+4312345678›
    actually the room is 12 → correction room≠12
    I made a mistake → correction change
    my mistake → correction change
    the lamp is wrong → nothing
    actually the lamp → nothing
    I can't wait, the wifi is bad → nothing
    """

  @Test(arguments: Row.table(digressions)) func `leaves the subject`(_ row: Row) {
    #expect(read(row.text, "trouble") == row.meaning)
  }

  static let digressions = """
    hello → greeting
    hi there! → greeting
    thanks → thanks
    thank you very much → thanks
    hello, thanks → thanks
    hello, who are you? → small-talk
    are you a bot? → small-talk
    you stupid machine → abuse
    it's not stupid → nothing
    it works now, thank you → solved
    the wifi is back to normal → solved · loose wifi
    it's fixed → solved
    it's not fixed → nothing
    is it fixed? → nothing
    tell me when it's fixed → nothing
    hi, the wifi is down → loose wifi
    """

  @Test(arguments: Row.table(values)) func `gives a value`(_ row: Row) {
    let (slot, text) = row.slotAndText
    #expect(Desk.support.read(text, Asked(language: "en", question: slot)) == row.meaning)
  }

  static let values = """
    email: ana@example.com → exact ‹ana@example.com›
    email: Ana＠Example．com → exact ‹ana@example.com›
    email: my email is ana@example.com, thanks → exact ‹ana@example.com›
    email: write to ana@example.com in the morning → loose ‹ana@example.com›
    email: ana@example → exact no ana@example
    email: @example.com → exact no @example.com
    email: a@example.com or b@example.com → nothing
    email: 用戶@例子.tw → exact ‹用戶@例子.tw›
    email: I have none → exact unknown
    phone: +43 1 234 56 78 → exact ‹+4312345678›
    phone: (03) 5550-0100 → exact ‹0355500100›
    phone: it's 03-5550-0100 → exact ‹0355500100›
    phone: call 03-5550-0100 after five → loose ‹0355500100›
    phone: 123 → exact no 123
    phone: call me → nothing
    people: 120 → exact #120
    people: about 120 → exact #120
    people: about 120 people → loose #120
    people: 1,200 → exact #1200
    people: twenty → exact #20
    people: a hundred and twenty → exact #120
    people: one → exact #1
    people: 0 → exact no 0
    people: -5 → exact no -5
    people: 1,5 → exact no 1,5
    people: 5 or 10 → nothing
    people: many → nothing
    invoice: INV-20391 → exact ‹INV-20391›
    invoice: inv 20391 → exact ‹INV-20391›
    invoice: it is INV-20391. → exact ‹INV-20391›
    invoice: I think the number was inv-20391 or so → loose ‹INV-20391›
    invoice: 20391 → exact no 20391
    amount: 38.50 USD → exact ‹38.50 USD› 3850 USD
    amount: it's $300 → exact ‹$300› 30000 USD
    amount: it went up from 200 to 300 in one month → nothing
    amount: a lot → nothing
    since: since yesterday 3pm → loose ‹since yesterday 3pm›
    company: Contoso Ltd. → loose ‹Contoso Ltd.›
    company: "Help" → loose ‹Help›
    company: ... → nothing
    name: 김민준 → loose ‹김민준›
    """

  @Test(arguments: Row.table(statements)) func `answers what was not asked yet`(_ row: Row) {
    let open = ["category", "product", "scope", "symptom", "email", "phone", "invoice", "people"]
    let asked = Asked(language: "en", question: "statement", open: open)
    #expect(Desk.support.read(row.text, asked).afterText == row.meaning)
  }

  static let statements = """
    Outlook is down for everyone → category=technical product=exchange scope=all_users symptom=stopped
    Teams is very slow, only me → category=technical product=teams scope=single_user symptom=slow
    our team cannot exchange anything for 365 days → scope=some_users
    not everyone, just a few people → scope=some_users
    sharepoint or onedrive → nothing
    we got an email from somebody → nothing
    see https://teams.microsoft.com/x and azure.example.com → nothing
    write to ana@contoso.com or call +81 3 5550 0100 → email=‹ana@contoso.com› phone=‹+81355500100›
    a@contoso.com or b@contoso.com → nothing
    order 20260101, host 192.168.100.200 → nothing
    call 03-5550-0100 → phone=‹0355500100›
    the invoice INV-20391 is too high → category=billing invoice=‹INV-20391›
    120 people → people=#120
    something else is broken → category=technical
    the VM is broken → category=technical product=azure-vm
    the vm is broken → category=technical product=azure-vm
    the virtual machine is broken → category=technical product=azure-vm
    """

  @Test(arguments: Row.table(cues)) func `notes groups of words in what is told`(_ row: Row) {
    #expect(Desk.support.read(row.text, Asked(language: "en", question: "goal")) == row.meaning)
  }

  static let cues = """
    it's not urgent → loose ‹it's not urgent› +can-wait
    the account is disabled → loose ‹the account is disabled› +switched-off
    the account is not disabled → loose ‹the account is not disabled›
    """
}

extension Row {
  /// For tables whose rows begin with the name of what is asked.
  var slotAndText: (String, String) {
    let parts = text.split(separator: ": ", maxSplits: 1)
    return (String(parts[0]), String(parts[1]))
  }
}

extension String {
  /// What was found beside the text itself.
  var afterText: String {
    range(of: " · mention ").map { String(self[$0.upperBound...]) } ?? (hasPrefix("loose ‹") ? "nothing" : self)
  }
}
