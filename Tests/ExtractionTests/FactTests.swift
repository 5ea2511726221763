import Extraction
import Testing

@Suite struct `Facts in an utterance` {
  @Test(arguments: [
    ("write to m.ode@harbourlaw.example.", ["email: m.ode@harbourlaw.example"]),
    ("ｍ.ode＠harbourlaw.example", ["email: ｍ.ode＠harbourlaw.example"]),
    ("see https://abc.com/search?id=1, please", ["url: https://abc.com/search?id=1"]),
    ("微軟的官網是microsoft.com哦", ["domain: microsoft.com"]),
    ("it broke at 7.am.", ["time: 7.am"]),
    ("report.pdf and setup.exe", []),
    ("ping 8.8.8.1/24", ["ip: 8.8.8.1"]),
    ("256.1.1.1 is none", []),
    ("fe80::204:61ff:fe9d:f156", ["ip: fe80::204:61ff:fe9d:f156"]),
    ("subscription 3F2A9C1E-77d0-4b6e-9a51-0c2d5e8f1a34.", ["guid: 3F2A9C1E-77d0-4b6e-9a51-0c2d5e8f1a34"]),
  ])
  func `are addresses`(_ row: (String, [String])) { #expect(Reading(row.0).words == row.1) }

  @Test(arguments: [
    ("EX482913 and AADSTS50058, 0x80070005", ["reference: EX482913", "error: AADSTS50058", "error: 0x80070005"]),
    ("550 5.7.520 access denied", ["mail-status: 5.7.520"]),
    ("error 500, and 502s", ["http-status: 500", "http-status: 502"]),
    ("500 euros", ["money: 500 euros"]),
    ("my tickets T-91N7C-E53ZR and SUP-4711", ["reference: T-91N7C-E53ZR", "reference: SUP-4711"]),
    ("covid-19 and D365 and E3", []),
    ("App Service returns 503, then 403 access denied", ["http-status: 503", "http-status: 403"]),
    ("予約システムが503になります", ["http-status: 503"]),
    ("we bought 500 of them", []),
  ])
  func `are codes by their shape`(_ row: (String, [String])) { #expect(Reading(row.0).words == row.1) }

  @Test(arguments: [
    ("it says 'tenant not registered' for all", ["message: tenant not registered"]),
    ("the batch is stuck at \"syncing\"", ["message: syncing"]),
    ("開くと「アクセスが拒否されました」と出ます", ["message: アクセスが拒否されました"]),
    ("顯示「無法新增裝置」", ["message: 無法新增裝置"]),
    ("市集買的「準時通」不能用", []),
    ("we don't say 'never", []),
    ("I'd meet at 'The Crown' on the corner", []),
  ])
  func `are what a machine is said to have shown`(_ row: (String, [String])) {
    #expect(Reading(row.0).words.filter { $0.hasPrefix("message") } == row.1)
  }

  @Test(arguments: [
    ("120 ppl cant send", ["count: 120 ppl"]),
    ("15 more E3 licences", ["count: 15 more E3 licences"]),
    ("全社員（約80名）", ["scope: 全社員", "count: 80名"]),
    ("大概200人受影響", ["count: 200人"]),
    ("三人で兩百人", ["count: 三人", "count: 兩百人"]),
    ("想加購 30 個授權", ["count: 30 個授權"]),
    ("it is the whole sales floor", ["scope: whole sales floor"]),
    ("half the office", ["scope: half the office"]),
    ("not everyone", []),
    ("全員ではない", []),
    ("up by $1,340 and 38.50 EUR", ["money: $1,340", "money: 38.50 EUR"]),
    ("NT$2,000 ３万円 兩千多塊", ["money: NT$2,000", "money: ３万円", "money: 兩千多塊"]),
  ])
  func `are counts, scopes and sums`(_ row: (String, [String])) { #expect(Reading(row.0).words == row.1) }

  @Test func `keep the exact sum, and the money of which country it is`() throws {
    let fact = try #require(Reading("38.5 €").facts.first)
    #expect(fact.value == .money(Money(hundredths: 3_850, currency: .euro)))
  }

  @Test(arguments: [
    ("電話 0912-345-678", ["phone: 0912-345-678"]),
    ("+44 (0) 161 1234567 ext 123", ["phone: +44 (0) 161 1234567 ext 123"]),
    ("+86 20 61302222-8866", ["phone: +86 20 61302222-8866"]),
    ("card number 1234567", []),
    ("account #12345678", []),
    ("1234456% of 9a1-677-0060", []),
  ])
  func `are phone numbers where nothing else shows`(_ row: (String, [String])) {
    #expect(Reading(row.0).words == row.1)
  }

  @Test func `tell a phone number's country, its extension, and how the world dials it`() throws {
    guard case .phone(let abroad)? = Reading("+44 20 7946 0018 ext 12").facts.first?.value else {
      Issue.record("no phone number was found")
      return
    }
    #expect(abroad.country == 44)
    #expect(abroad.extension == "12")
    guard case .phone(let local)? = Reading("0912-345-678").facts.first?.value else {
      Issue.record("no phone number was found")
      return
    }
    #expect(local.international(from: 886) == "+886912345678")
  }

  @Test func `show a domain that looks like another as machines write it`() throws {
    guard case .domain(let domain)? = Reading("аpple.com").facts.first?.value else {
      Issue.record("no domain was found")
      return
    }
    #expect(domain.wire == "xn--pple-43d.com")
    #expect(domain.isMixed)
    #expect(DomainName("bücher.example").wire == "xn--bcher-kva.example")
    #expect(DomainName("他们为什么不说中文.example").wire == "xn--ihqwcrb4cv8a8dqg056pqjye.example")
    #expect(!DomainName("bücher.example").isMixed)
    #expect(DomainName("contoso.onmicrosoft.com").isUnder("onmicrosoft.com"))
  }
}
