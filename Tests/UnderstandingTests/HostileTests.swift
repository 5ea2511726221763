import DialogModel
import GrowthFixtures
import Testing
import Understanding

@Suite struct `A reader of strangers` {
  private static let questions = ["statement", "product", "email", "people", "production", "summary", "line", "since"]

  private func asked(_ question: String) -> Asked {
    let told = ["category", "scope", "phone", "invoice"]
    return Asked(language: "en", question: question, told: told, open: ["product", "email", "incident"])
  }

  @Test(arguments: [
    "", " ", "...", "???", "!?", "、。", "“", "「」", "\"\"", "/", "//", "///", "-", "+", "@", "#", "％", "\u{200B}",
    "\u{301}",
    "\u{FFFD}", "🏳️‍🌈", "안녕하세요", "مرحبا بالعالم", "שלום", "Привет", "สวัสดี", "नमस्ते", "a\u{301}\u{301}\u{301}",
    "\u{3099}\u{3099}",
    "0", "00000000000000000000000000000000", "１２３４５６７８９０１２３４５６７８９０", "+", "(((((", "a@", "@a", "a@@b.c", ".@.",
    "http://", "://",
    "INV-", "change", "change to", "to to to", "not", "not not not", "なぜ", "の", "はいいいえ", "不不不", "第", "第第第", "一一一",
    "\u{0}",
  ])
  func `takes whatever comes`(_ text: String) {
    for question in Self.questions {
      let listening = Desk.support.listening(asked(question))
      for language in 0..<3 {
        var listening = listening
        listening.language = language
        let meaning = Desk.support.reader.read(text, in: listening)
        #expect(Set(meaning.readings.map(\.claim)).count == meaning.readings.count)
        listening.isFirst = true
        _ = Desk.support.reader.read(text, in: listening)
      }
    }
  }

  @Test(arguments: ["...", "???", "、。", "-", "\u{200B}"])
  func `makes nothing of signs`(_ text: String) {
    for question in Self.questions {
      #expect(Desk.support.read(text, asked(question)) == "nothing", "\(question)")
    }
  }

  @Test(
    .serialized,
    arguments: [
      ("statement", "a"), ("product", "a "), ("statement", "1"), ("people", "1 "), ("email", "@"), ("email", "a@b.c "),
      ("product", "not wifi "), ("product", "テ"), ("product", "の"), ("production", "はい、"), ("product", "不"),
      ("people", "一"),
      ("summary", "change 3 "), ("statement", "why A "), ("statement", "e\u{301}"), ("statement", "か\u{3099}"),
      ("product", "Teams not Teams actually "), ("production", "yes "), ("statement", "0800 "), ("summary", "INV-1 "),
      ("statement", "sorry "), ("product", "mail is fine "), ("product", "不正常都正常"), ("statement", "says '"),
    ])
  func `takes time in proportion`(_ question: String, _ piece: String) {
    let listening = Desk.support.listening(asked(question))
    expectLinearTime(on: piece) { _ = Desk.support.reader.read($0, in: listening) }
  }

  @Test func `tells the text without the signs that say how it is meant`() {
    let listening = Desk.hotel.listening(Asked(language: "en", question: "description"))
    func text(_ utterance: String) -> String { Desk.hotel.reader.read(utterance, in: listening).text }
    #expect(text("  It is DOWN。 ") == "It is DOWN。")
    #expect(text("\"back\"") == "back")
    #expect(text("「戻る」") == "戻る")
    #expect(text("//back") == "/back")
    #expect(text("\"a\" or \"b\"") == "\"a\" or \"b\"")
  }

  @Test func `keeps words up to the length that the slot holds`() throws {
    let listening = Desk.hotel.listening(Asked(language: "en", question: "description"))
    let meaning = Desk.hotel.reader.read(String(repeating: "é", count: 1_200), in: listening)
    let reading = try #require(meaning.reading(.looseAnswer))
    #expect(reading.sense == .answer(.text(String(repeating: "é", count: 1_000))))
    #expect(reading.trace == Trace(.whole))
  }
}
