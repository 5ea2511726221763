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
        slot "shown" { text quotes="errors"; privacy "P1" }
        slot "sum" { amount }
        slot "phone" { phone; optional; privacy "P2" }
        step "ask" { ask "what" "users" "rooms" "began" "due" "shown" "sum" "phone"; end "informed" }
        //- texts/en.kdl
        language "en"
        question "what" { label "Trouble"; ask "What?"; why "So." }
        question "users" { label "Users"; ask "How many?"; why "So."; invalid "No." }
        question "rooms" { label "Rooms"; ask "How many?"; why "So."; invalid "No." }
        question "began" { label "Began"; ask "When?"; why "So."; invalid "No." }
        question "due" { label "Due"; ask "When?"; why "So."; invalid "No." }
        question "shown" { label "Shown"; ask "What does it say?"; why "So." }
        question "sum" { label "Sum"; ask "How much?"; why "So."; invalid "No." }
        question "phone" { label "Phone"; ask "Your phone?"; why "So."; invalid "No." }
        """))
  }

  private func read(_ line: String, asking question: String, at clock: String? = "2026-11-20T10:00:00Z") throws
    -> String
  {
    let desk = try Self.desk.get()
    var listening = desk.listening(
      Asked(
        language: "en", question: question, open: ["users", "rooms", "began", "due", "shown"].filter { $0 != question })
    )
    listening.now = clock.flatMap { Instant($0) }?.local(at: .utc)
    return desk.words(desk.reader.read(line, in: listening), asking: question)
  }

  @Test(arguments: [
    ("mail is down for 120 ppl", "mention users=#120"),
    ("三人がメールを使えません", "mention users=#3"),
    ("12 mailboxes are full", ""),
    ("5000 people are waiting", ""),
    ("3 people here and 5 users there", ""),
    ("mail is down since 8:40", "mention began=‹8:40› 2026-11-20 08:40"),
    ("we need it by monday", "mention due=‹monday› 2026-11-23 00:00"),
    ("mail is down since lunch", "mention began=‹lunch› 2026-11-19 12:00"),
    ("今朝9時頃からメールが届きません", "mention began=‹今朝9時頃› 2026-11-20 09:00"),
    ("從早上8點半開始收不到信", "mention began=‹早上8點半› 2026-11-20 08:30"),
    ("it broke at 8:40", "mention began=‹8:40› 2026-11-20 08:40"),
    ("nothing works, we moved offices in may", ""),
    ("it fails at 9:10 and at 9:40", ""),
    ("it worked fine yesterday", ""),
    ("it says 'access denied' when I sign in", "mention shown=‹access denied›"),
    ("AADSTS50058 again, then error 500", "mention shown=‹AADSTS50058, 500›"),
    ("「保留中」のまま進みません", "mention shown=‹保留中›"),
    ("畫面顯示「無法連線」", "mention shown=‹無法連線›"),
    ("the app 'Kite' is broken", ""),
  ])
  func `are taken from a sentence where they can mean one thing only`(_ row: (String, String)) throws {
    let told = try read(row.0, asking: "what")
    #expect(told.split(separator: " · ").first { $0.hasPrefix("mention") } ?? "" == row.1)
  }

  @Test func `are not taken for a beginning from an answer about something else`() throws {
    #expect(try !read("paid today", asking: "sum").contains("began"))
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
