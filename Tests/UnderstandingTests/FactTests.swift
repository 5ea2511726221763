import CivilTime
import DialogFixtures
import DialogModel
import Testing
import Understanding

/// Counts, times and sums that a dialog asks for, and that people tell before.
@Suite struct `Facts for a question` {
  private static let desk = Result {
    Desk(
      try DialogFixture.dialog(
        """
        dialog "desk" start="ask" {
            languages "en"
            unclear 1 then="unknown"; invalid 1 then="unknown"; silence 1 every="3m" then="wait"
        }
        slot "what" { text; privacy "P1" }
        slot "users" { number counts="people" min=1 max=1000 }
        slot "rooms" { number }
        slot "began" { moment tells="since" }
        slot "due" { moment tells="until"; optional }
        slot "sum" { amount }
        slot "phone" { phone; optional; privacy "P2" }
        step "ask" { ask "what" "users" "rooms" "began" "due" "sum" "phone"; end "informed" }
        //- texts/en.kdl
        language "en"
        question "what" { label "Trouble"; ask "What?"; why "So." }
        question "users" { label "Users"; ask "How many?"; why "So."; invalid "No." }
        question "rooms" { label "Rooms"; ask "How many?"; why "So."; invalid "No." }
        question "began" { label "Began"; ask "When?"; why "So."; invalid "No." }
        question "due" { label "Due"; ask "When?"; why "So."; invalid "No." }
        question "sum" { label "Sum"; ask "How much?"; why "So."; invalid "No." }
        question "phone" { label "Phone"; ask "Your phone?"; why "So."; invalid "No." }
        """))
  }

  private func read(_ line: String, asking question: String, at clock: String? = "2026-11-20T10:00:00Z") throws
    -> String
  {
    let desk = try Self.desk.get()
    var listening = desk.listening(
      Asked(language: "en", question: question, open: ["users", "rooms", "began", "due"].filter { $0 != question }))
    listening.now = clock.flatMap { Instant($0) }?.local(at: .utc)
    return desk.words(desk.reader.read(line, in: listening), asking: question)
  }

  @Test(arguments: [
    ("mail is down for 120 ppl", "mention users=#120"),
    ("三人がメールを使えません", "mention users=#3"),
    ("12 mailboxes are full", ""),
    ("5000 people are waiting", ""),
    ("3 people here and 5 users there", ""),
    ("mail is down since 8:40", "mention began=‹since 8:40› 2026-11-20 08:40"),
    ("we need it by monday", "mention due=‹by monday› 2026-11-23 00:00"),
    ("it broke at 8:40", ""),
  ])
  func `are taken from a sentence where they can mean one thing only`(_ row: (String, String)) throws {
    let told = try read(row.0, asking: "what")
    #expect(told.split(separator: " · ").first { $0.hasPrefix("mention") } ?? "" == row.1)
  }

  @Test func `keep the words and tell what they come to`() throws {
    #expect(try read("this morning at 9", asking: "began") == "loose ‹this morning at 9› 2026-11-20 09:00")
    #expect(try read("no idea, some time ago", asking: "began").contains("loose ‹no idea, some time ago›"))
    #expect(try read("$1,340", asking: "sum") == "exact ‹$1,340› 134000 USD")
    #expect(try read("1340", asking: "sum") == "exact ‹1340›")
  }

  @Test func `are words alone where nobody has looked at a clock`() throws {
    #expect(try read("this morning at 9", asking: "began", at: nil) == "loose ‹this morning at 9›")
  }

  @Test func `may be said not to be there`() throws {
    #expect(try read("no phone", asking: "phone").hasPrefix("exact unknown"))
    let asked = Asked(language: "ja", question: "phone")
    #expect(Desk.support.read("電話番号はありません", asked).hasPrefix("exact unknown"))
    #expect(Desk.support.read("+81-3-5550-0100", asked).hasPrefix("exact ‹"))
  }
}
