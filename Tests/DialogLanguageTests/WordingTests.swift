import DialogLanguage
import SourceText
import Testing

/// A line, put into a small dialog, and what the message about it must say.
struct Remark: CustomTestStringConvertible, Sendable {
  let line: String
  let saying: [String]

  init(_ line: String, says saying: String...) {
    self.line = line
    self.saying = saying
  }

  var testDescription: String { line }
}

@Suite struct `A message` {
  /// A dialog with every kind of slot; `line` stands in its first step, `more` at the top.
  private func read(line: String = "", more: String = "", texts: String = "") -> ShelfReading {
    Bench.read(
      """
      dialog "desk" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "usable" { yes-no }
      slot "guests" { number min=1 max=9 }
      slot "story" { text; privacy "P1" }
      slot "never" { yes-no }
      step "hello" {
          ask "usable" "guests" "story"
          \(line)
          end "informed"
      }
      \(more)
      //- texts/en.kdl
      language "en"
      question "usable" { label "Usable"; ask "Can you use it?"; why "It decides." }
      question "guests" { label "Guests"; ask "How many?"; why "It decides." }
      question "story" { label "Story"; ask "What happened?"; why "It decides." }
      question "never" { label "Never"; ask "Ever?"; why "It decides." }
      \(texts)
      """)
  }

  @Test(arguments: [
    Remark("go \"zanzibar\"", says: "write \"hello\" here, or add step \"zanzibar\" { … }"),
    Remark("go \"helo\" { when \"usable\" }", says: "did you mean \"hello\"?"),
    Remark("say \"Good day to you\"", says: "this is the text itself"),
    Remark("person { when \"guests\" at-least=12 }", says: "\"guests\" is a number from 1 to 9"),
    Remark(
      "person { when \"guests\" at-least=5; when \"guests\" under=3 }", says: "no answer to \"guests\" fits both lines"),
    Remark("person { when \"never\" \"yes\" }", says: "no step asks for \"never\""),
    Remark("person { when \"health\" \"healthy\" }", says: "\"health\" is only known after \"check-health\""),
    Remark("person { when \"story\" \"bad\" }", says: "\"story\" is a text", "write when \"story\" to ask"),
    Remark("person { either { when \"never\" } }", says: "no step asks for \"never\""),
    Remark("label \"x\"", says: "\"label\" belongs into \"question\" or \"decision\""),
    Remark("person { when \"usable\" \"はい\" }", says: "^^^^^^ \"usable\" has no \"はい\""),
    Remark("end \"self-help\"", says: "did you mean \"self_help\"?"),
    Remark("suggest most=9", says: "\"most\" must be a whole number from 1 to 5"),
    Remark(
      "go \"hеllo\"",
      says: "type it again: the \"е\" here is U+0435, a Cyrillic letter, and not the e of \"hello\""),
    Remark("go \"ｈｅｌｌｏ\"", says: "the \"ｈ\" here is U+FF48, a full-width sign, and not the h of \"hello\""),
    Remark("person { when \"usable\" \"yеs\" }", says: "the \"е\" here is U+0435, a Cyrillic letter"),
    Remark("end \"self–help\"", says: "did you mean \"self_help\"?"),
    Remark("end \"sеlf_help\"", says: "the \"е\" here is U+0435, a Cyrillic letter"),
    Remark("аsk \"usable\"", says: "the \"а\" here is U+0430, a Cyrillic letter, and not the a of \"ask\""),
    Remark("sak \"usable\"", says: "did you mean \"ask\"?"),
    Remark("check-health of=\"usable\"", says: "health is looked up for an item of a catalogue"),
  ])
  func `says what is wrong in one place`(_ remark: Remark) {
    let reading = read(line: remark.line)
    #expect(reading.problems.count == 1, Comment(rawValue: reading.report))
    for saying in remark.saying { #expect(reading.report.contains(saying), Comment(rawValue: reading.report)) }
  }

  @Test(arguments: [
    Remark("hours \"h\" zone=\"UTC\" { open \"monday\" from=\"09:00\" to=\"17:00\" }", says: "did you mean \"mon\"?"),
    Remark("article \"a\" { reviewed \"25.12.2026\" }", says: "write \"2026-12-25\""),
    Remark("hours \"h\" zone=\"UTC\" { open \"mon\" from=\"9:00\" to=\"17:00\" }", says: "write \"09:00\""),
    Remark("slot \"more\" { text; privacy \"P9\" }", says: "must be \"P0\", \"P1\", \"P2\" or \"P3\""),
    Remark("hours \"h\" zone=\"UTC\" { closed \"2026-12-25\" }", says: "add open \"mon\""),
    Remark("respond within=\"15 min\"", says: "write \"15m\""),
    Remark("respond within=2", says: "write \"2s\", \"2m\", \"2h\" or \"2d\""),
    Remark("slot \"cost\" { amount currency=\"euro\" }", says: "write \"EUR\""),
    Remark("say \"hello\" \"Good day.\"", says: "\"say\" belongs into a language file"),
  ])
  func `shows how to write what was meant`(_ remark: Remark) {
    let reading = read(more: remark.line)
    #expect(reading.problems.count == 1, Comment(rawValue: reading.report))
    for saying in remark.saying { #expect(reading.report.contains(saying), Comment(rawValue: reading.report)) }
  }

  @Test func `does not guess between two words that are equally near`() {
    let reading = read(more: "slot \"more\" { text; privacy \"P9\" }")
    #expect(!reading.report.contains("did you mean"), Comment(rawValue: reading.report))
  }

  @Test func `says that the declared name holds the sign that only looks right`() {
    let reading = read(line: "go \"solved\"", more: "step \"sоlved\" { end \"informed\" }")
    #expect(reading.codes.first == "unknown-step", Comment(rawValue: reading.report))
    let help =
      "type it again where it is declared: the \"о\" there is U+043E, a Cyrillic letter, and not the o written here"
    #expect(reading.report.contains(help), Comment(rawValue: reading.report))
    #expect(reading.report.contains("\"sоlved\" is declared here"), Comment(rawValue: reading.report))
  }

  @Test func `of a misspelt translation names the sign that only looks right`() throws {
    let slip = Slip(in: "texts/ja.kdl", "say \"glad\"", becomes: "say \"glаd\"", costs: "missing-translation")
    let reading = try slip.read()
    #expect(reading.codes == [slip.code], Comment(rawValue: reading.report))
    let help = "type it again: the \"а\" here is U+0430, a Cyrillic letter, and not the a of \"glad\""
    #expect(reading.report.contains(help), Comment(rawValue: reading.report))
  }

  @Test func `finds a word that two choices share in another width`() {
    let reading = read(
      texts: "question \"usable\" { choice \"yes\" \"Fine\" { also \"ok\" }; choice \"no\" \"Bad\" { also \"ＯＫ\" } }")
    #expect(reading.codes == ["shared-synonym"], Comment(rawValue: reading.report))
    #expect(reading.report.contains("\"ok\" counts as the same word"))
  }

  @Test func `finds a word that two choices share but for its hyphen`() {
    let reading = read(
      texts: "question \"usable\" { choice \"yes\" \"Wi-Fi\"; choice \"no\" \"Bad\" { also \"wifi\" } }")
    #expect(reading.codes == ["shared-synonym"], Comment(rawValue: reading.report))
  }

  @Test func `names each language that lacks a text`() throws {
    let slip = Slip(in: "texts/zh-Hant.kdl", "say \"glad\"", becomes: "// say \"glad\"", costs: "missing-translation")
    let reading = try slip.read()
    #expect(reading.codes == [slip.code], Comment(rawValue: reading.report))
    #expect(reading.report.contains("\"zh-Hant\" has no say \"glad\""))
  }

  @Test(arguments: [
    ("texts/ja.kdl", "{room}号室", "号室", "put {room} in"),
    ("texts/ja.kdl", "何よりです。", "{room}何よりです。", "take {room} out"),
  ])
  func `tells what a translation lacks or adds`(_ file: String, _ old: String, _ new: String, _ help: String) throws {
    let reading = try Slip(in: file, old, becomes: new, costs: "placeholder-mismatch").read()
    #expect(reading.codes == ["placeholder-mismatch"], Comment(rawValue: reading.report))
    #expect(reading.report.contains(help), Comment(rawValue: reading.report))
  }

  @Test func `leaves Japanese quotation marks in peace`() {
    #expect(read(texts: "// 「部屋」\n").problems.isEmpty)
  }
}
