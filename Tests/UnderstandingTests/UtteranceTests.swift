import DialogModel
import Testing
import Understanding

@Suite struct `An utterance` {
  static let texts = Texts(
    language: english, sayings: [], questions: [], catalogs: [], decisions: [], articles: [], cues: [],
    phrases: [:],
    commands: [
      .help: ["help", "?"], .why: ["why", "なぜ"], .back: ["back"], .repeat: ["repeat"], .skip: ["skip"],
      .person: ["person", "真人"], .cancel: ["cancel"], .quit: ["quit"],
    ])
  static var english: LanguageTag {
    guard let tag = LanguageTag("en") else { preconditionFailure("\"en\" is a language") }
    return tag
  }

  static let choices = OpenQuestion.choices(
    [
      ChoiceTexts(label: "メール", also: ["アウトルック", "outlook"]), ChoiceTexts(label: "Teams", also: ["teams call"]),
      ChoiceTexts(label: "Telephone"), ChoiceTexts(label: "Power BI", also: ["pbi"]),
    ], numbered: 3)

  struct Row: CustomTestStringConvertible, Sendable {
    let text: String
    let meaning: Meaning
    var testDescription: String { "\"\(text)\"" }

    init(_ text: String, _ meaning: Meaning) {
      self.text = text
      self.meaning = meaning
    }
  }

  private func read(_ text: String, _ question: OpenQuestion) -> Meaning {
    UtteranceReader([Self.texts], speaking: 0).read(text, answering: question)
  }

  @Test(arguments: [
    Row("1", .choice(0)), Row("２", .choice(1)), Row("3)", .choice(2)), Row("2.", .choice(1)),
    Row("4", .unclear), Row("0", .unclear), Row("99999", .unclear),
    Row("メール", .choice(0)), Row("OUTLOOK!", .choice(0)), Row("ｏｕｔｌｏｏｋ", .choice(0)), Row("teams", .choice(1)),
    Row("tea", .choice(1)), Row("power-bi", .choice(3)), Row("powerbi", .choice(3)), Row("te", .unclear),
    Row("t", .unclear), Row("pbi", .choice(3)), Row("メ", .choice(0)),
    Row("", .unclear), Row("…", .unclear), Row("something else", .unclear),
  ])
  func `names a choice by number, word or beginning`(_ row: Row) {
    #expect(read(row.text, Self.choices) == row.meaning)
  }

  @Test(arguments: [
    Row("help", .command(.help)), Row("Help!", .command(.help)), Row("？", .command(.help)),
    Row("なぜ", .command(.why)), Row("/back", .command(.back)), Row("/repeat", .command(.repeat)),
    Row("真人", .command(.person)), Row("please help", .unclear), Row("/nonsense", .unclear),
  ])
  func `is a command only as a whole`(_ row: Row) {
    #expect(read(row.text, Self.choices) == row.meaning)
  }

  @Test(arguments: [
    Row("ana@example.com", .answer(.text("ana@example.com"))),
    Row("Ana＠Example．com", .answer(.text("ana@example.com"))),
    Row("ana@example", .invalid("ana@example")), Row("@example.com", .invalid("@example.com")),
    Row("a b@example.com", .invalid("a b@example.com")), Row("ana@-x.com", .invalid("ana@-x.com")),
  ])
  func `is an address or says what was written`(_ row: Row) {
    #expect(read(row.text, .value(.email)) == row.meaning)
  }

  @Test(arguments: [
    Row("+43 1 234 56 78", .answer(.text("+4312345678"))), Row("03-5550-0100", .answer(.text("0355500100"))),
    Row("０３－５５５０－０１００", .answer(.text("0355500100"))), Row("123", .invalid("123")),
    Row("call me", .invalid("call me")),
  ])
  func `is a phone number of seven to fifteen digits`(_ row: Row) {
    #expect(read(row.text, .value(.phone)) == row.meaning)
  }

  @Test(arguments: [
    Row("12", .answer(.number(12))), Row("１２", .answer(.number(12))), Row("1,200", .invalid("1,200")),
    Row("0", .invalid("0")), Row("many", .unclear), Row("99999999999999999999", .invalid("99999999999999999999")),
  ])
  func `is a number within its range`(_ row: Row) {
    #expect(read(row.text, .value(.number(1...1_000))) == row.meaning)
  }

  @Test func `keeps free text as it was written, up to its length`() {
    #expect(read("It is DOWN。", .value(.text(most: 100))) == .answer(.text("It is DOWN。")))
    #expect(read("abcdef", .value(.text(most: 3))) == .answer(.text("abc")))
  }

  @Test(arguments: [
    Row("-5", .answer(.number(-5))), Row("−5", .answer(.number(-5))),
    Row("1,5", .invalid("1,5")), Row("1,2,3", .invalid("1,2,3")),
    Row("1,000", .answer(.number(1_000))), Row("１，０００", .answer(.number(1_000))), Row(",", .unclear),
    Row("-", .unclear),
  ])
  func `reads a number no other way than it was meant`(_ row: Row) {
    #expect(read(row.text, .value(.number(-10...1_000))) == row.meaning)
  }

  @Test func `names a label that is itself a number before a place in the list`() {
    let choices = OpenQuestion.choices([ChoiceTexts(label: "2"), ChoiceTexts(label: "365")], numbered: 2)
    #expect(read("365", choices) == .choice(1))
    #expect(read("2", choices) == .choice(0))
    #expect(read("1", choices) == .choice(0))
  }

  @Test(arguments: ["はい～", "はい〜", "はい。", "はい！"])
  func `may trail off`(_ text: String) {
    let yesNo = OpenQuestion.yesNo([ChoiceTexts(label: "はい"), ChoiceTexts(label: "いいえ")])
    #expect(read(text, yesNo) == .choice(0))
    #expect(read("は", yesNo) == .unclear)
  }

  @Test func `fits a code as its pattern spells it`() throws {
    #expect(read("Ab1", .value(.code(try CodePattern("Ab[0-9]")))) == .answer(.text("Ab1")))
  }

  @Test func `fits a code in capitals or small letters`() throws {
    let pattern = try CodePattern("EX[0-9]{6}")
    #expect(read("ex482913", .value(.code(pattern))) == .answer(.text("EX482913")))
    #expect(read("EX48", .value(.code(pattern))) == .invalid("EX48"))
  }
}
