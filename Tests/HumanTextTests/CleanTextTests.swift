import GrowthFixtures
import HumanText
import Testing

@Suite struct `Cleaned text` {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let line: String
    let text: String

    init(_ name: String, _ line: String, leaves text: String) {
      testDescription = name
      self.line = line
      self.text = text
    }
  }

  @Test(arguments: [
    "", "My mail is down.", "a\tb", "メールが届きません。", "収到了，謝謝！", "👨‍👩‍👧 🇯🇵 ❤️ 1️⃣ 👍🏽", "葛\u{E0100}城", "می\u{200C}خواهم",
    "क्षत्रिय्ता", "שָׁלוֹם", "مُحَمَّدٌ", "ที่นี่", "བསྒྲུབས", "か\u{3099}", "cafe\u{301}", "a\u{200B}b\u{AD}c", "\u{FFFD}",
  ])
  func `loses nothing of what people write`(_ line: String) {
    let clean = CleanText(line.utf8)
    #expect(Array(clean.text.utf8) == Array(line.utf8))
    #expect(!clean.wasDamaged && !clean.wasStripped)
  }

  @Test(arguments: [
    Row("a colour", "\u{1B}[1;31mred\u{1B}[0m", leaves: "red"),
    Row("an arrow", "ab\u{1B}[D\u{1B}[3~c", leaves: "abc"),
    Row("an arrow of an application", "a\u{1B}OAb", leaves: "ab"),
    Row("a function key of the console", "a\u{1B}[[Ab", leaves: "ab"),
    Row("the brackets of a paste", "\u{1B}[200~yes\u{1B}[201~", leaves: "yes"),
    Row("a title ended by BEL", "\u{1B}]0;owned\u{7}hello", leaves: "hello"),
    Row("a link ended by ST", "\u{1B}]8;;https://x.example\u{1B}\\here\u{1B}]8;;\u{1B}\\", leaves: "here"),
    Row("a device string", "a\u{1B}Pq#0;2\u{7}…\u{1B}\\b", leaves: "ab"),
    Row("SOS, PM and APC", "a\u{1B}Xx\u{1B}\\b\u{1B}^y\u{1B}\\c\u{1B}_z\u{1B}\\d", leaves: "abcd"),
    Row("a choice of letters", "a\u{1B}(B\u{1B}#8b", leaves: "ab"),
    Row("C1 forms", "a\u{9B}31mb\u{9D}0;t\u{9C}c\u{90}q\u{9C}d\u{8F}Ae", leaves: "abcde"),
    Row("a sequence inside another", "a\u{1B}[3\u{1B}[1mb", leaves: "ab"),
    Row("a string cut off by a sequence", "a\u{1B}]0;t\u{1B}[1mb", leaves: "ab"),
    Row("a sequence taken back", "a\u{1B}]0;t\u{18}b", leaves: "ab"),
    Row("a control inside a sequence", "a\u{1B}[3\u{8}1mb", leaves: "ab"),
    Row("a sequence that never ends", "a\u{1B}[12", leaves: "a"),
    Row("a string that never ends", "a\u{1B}]0;title", leaves: "a"),
    Row("an escape that never ends", "a\u{1B}", leaves: "a"),
    Row("letters that no sequence may hold", "a\u{1B}[3あ", leaves: "aあ"),
  ])
  func `is without the sequences of terminals`(_ row: Row) {
    let clean = CleanText(row.line.utf8)
    #expect(clean.text == row.text)
    #expect(clean.wasStripped && !clean.wasDamaged)
  }

  @Test(arguments: [
    Row("an answer", "\u{1B}yes", leaves: "yes"), Row("a number", "\u{1B}2", leaves: "2"),
    Row("an OK", "\u{1B}OK", leaves: "OK"), Row("kana", "\u{1B}はい", leaves: "はい"),
  ])
  func `hears people who press Escape first`(_ row: Row) {
    #expect(CleanText(row.line.utf8).text == row.text)
  }

  @Test(arguments: [
    Row(
      "C0", (0..<0x20).filter { $0 != 9 && $0 != 0x1B }.map { "a" + String(Unicode.Scalar($0)) }.joined(),
      leaves: String(repeating: "a", count: 30)),
    Row("DEL", "a\u{7F}b", leaves: "ab"), Row("other C1", "a\u{80}\u{85}\u{99}b", leaves: "ab"),
    Row("separators", "a\u{2028}b\u{2029}c", leaves: "abc"),
    Row(
      "bidi", "a\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}b",
      leaves: "ab"),
    Row("tags", "a\u{E0001}\u{E0041}\u{E007F}b", leaves: "ab"), Row("a byte order mark", "\u{FEFF}a", leaves: "a"),
    Row("annotations", "a\u{FFF9}b\u{FFFA}c\u{FFFB}", leaves: "abc"),
    Row("deprecated controls", "a\u{206A}\u{206F}b", leaves: "ab"),
    Row(
      "noncharacters", "a" + [0xFFFE, 0xFDD0, 0x10FFFF].compactMap(Unicode.Scalar.init).map(String.init).joined(),
      leaves: "a"),
  ])
  func `is without what drives screens and what nobody sees`(_ row: Row) {
    let clean = CleanText(row.line.utf8)
    #expect(clean.text == row.text)
    #expect(clean.wasStripped && !clean.wasDamaged)
  }

  @Test(
    arguments: [
      ([0x61, 0x80, 0x62], "a\u{FFFD}b"), ([0xE3, 0x81, 0x62], "\u{FFFD}b"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xFF], "\u{FFFD}"), ([0xE3, 0x81], "\u{FFFD}"), ([0x9B, 0x33, 0x31, 0x6D], "\u{FFFD}31m"),
    ] as [([UInt8], String)])
  func `shows where bytes were damaged`(_ bytes: [UInt8], _ text: String) {
    let clean = CleanText(bytes)
    #expect(clean.text == text)
    #expect(clean.wasDamaged && !clean.wasStripped)
  }

  @Test func `keeps eight marks and joiners on a letter`() {
    let marks = String(repeating: "\u{301}\u{316}", count: 4)
    #expect(CleanText(("a" + marks + "b").utf8).text.utf8.count == 2 + 16)
    #expect(!CleanText(("a" + marks).utf8).wasStripped)
    #expect(
      CleanText(("a" + marks + "\u{301}b" + marks).utf8).text.utf8.elementsEqual(("a" + marks + "b" + marks).utf8))
    let parted = "a" + String(repeating: marks + "\u{200D}", count: 100)
    #expect(CleanText(parted.utf8).text.utf8.elementsEqual(("a" + marks).utf8))
  }

  @Test func `hears what follows a sequence longer than any`() {
    let parameters = String(repeating: "1", count: 64)
    #expect(CleanText(("\u{1B}[" + parameters + "mred").utf8).text == "red")
    #expect(CleanText(("\u{1B}[" + parameters + "1mred").utf8).text == "1mred")
    let title = String(repeating: "t", count: 1_024)
    #expect(CleanText(("\u{1B}]" + title + "yes").utf8).text == "yes")
  }

  @Test func `cannot be made to hold what it leaves out, wherever it is cut`() {
    let line = Array("a\u{1B}[3\u{1B}]0;t\u{1B}P\u{202E}\u{9B}1\u{1B}OK\u{E0041}か\u{3099}\u{7}[31m\u{1B}\u{1B}[A".utf8)
    for start in line.indices {
      for end in start...line.count {
        let text = CleanText(line[start..<end]).text
        let isSafe = !text.unicodeScalars.contains { $0.drivesScreens }
        #expect(isSafe)
        #expect(CleanText(text.utf8).text == text)
        #expect(!CleanText(text.utf8).wasStripped)
      }
    }
  }

  @Test(arguments: [
    "\u{301}\u{316}", "\u{1B}[", "\u{1B}]", "\u{1B}", "\u{1B}P\u{1B}", "\u{9B}1;", "\u{200D}", "👩‍", "あ", "a",
    "\u{202E}", "\u{1B}OK",
    "🇯", "\u{1100}",
  ])
  func `takes time in proportion`(_ piece: String) {
    expectLinearTime(on: piece, after: "a") { _ = CleanText($0.utf8) }
  }
}
