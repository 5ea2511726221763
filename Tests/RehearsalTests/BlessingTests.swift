import DialogModel
import SourceText
import Testing

@testable import Rehearsal

@Suite struct `A blessing` {
  /// Blesses a talk of which nothing but the body matters, with messages of one line each.
  private func blessed(
    _ body: String, _ turns: [[String]], volatile: [Volatile] = [], header: String = "lang: en"
  ) throws -> String {
    let text = "\(header)\n---\n\(body)"
    let said = turns.map { $0.map { Said(key: "k.\($0.count)", kind: "notice", text: $0) } }
    let blessed = try bless(text, said, volatile: volatile)
    return String(blessed.dropFirst("\(header)\n---\n".count))
  }

  private func bless(_ text: String, _ turns: [[Said]], volatile: [Volatile] = []) throws -> String {
    let file = SourceFile(path: "test.talk", text: text)
    let reading = TalkReader.read(file, as: onlyFile)
    #expect(reading.codes == [])
    let run = TalkRun(turns: turns, ending: nil, ticketTurn: nil)
    let blessing = try Blessing(reading.talk, in: file, from: run, volatile: volatile)
    return String(decoding: Blessing.apply(blessing.edits, to: file), as: UTF8.self)
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let said: [[String]]
    let after: String

    init(_ description: String, _ before: String, _ said: [[String]], _ after: String) {
      testDescription = description
      self.before = before
      self.said = said
      self.after = after
    }
  }

  static let rows = [
    Row("leaves what fits", "# a\nHi {*}\n\n> x\n...\n", [["Hi you"], ["a", "b"]], "# a\nHi {*}\n\n> x\n...\n"),
    Row("rewrites one line", "Hi.\nWhich?\n> x\nFine.\n", [["Hi.", "What?"], ["Fine."]], "Hi.\nWhat?\n> x\nFine.\n"),
    Row(
      "never touches checks and comments", "# hi\nHi.\n= step: a\n# end\n> x\n= step: b\nBye.\n",
      [["Ho."], ["By."]], "# hi\nHo.\n= step: a\n# end\n> x\n= step: b\nBy.\n"),
    Row("puts lines in", "Hi.\n= step: a\n> x\n", [["Hi.", "You?"], ["Fine."]], "Hi.\nYou?\n= step: a\n> x\nFine.\n"),
    Row("puts lines in at the beginning", "> x\nok\n", [["Hi.", "You?"], ["ok"]], "Hi.\nYou?\n> x\nok\n"),
    Row("puts lines in between", "a\n# c\nb\n", [["a", "x", "b"]], "a\nx\n# c\nb\n"),
    Row("takes lines out", "a\nb\n# c\nc\n", [["a", "c"]], "a\n# c\nc\n"),
    Row("adds to a file without a last line end", "> x", [[], ["a", "b"]], "> x\na\nb"),
    Row("rewrites the last line", "a", [["b", "c"]], "b\nc"),
    Row("takes the last line out", "a\n> x\nb", [["a"], []], "a\n> x\n"),
    Row("keeps the dots", "a\n...\nb\n", [["x", "y", "z"]], "x\n...\nz\n"),
    Row("escapes what looks like a sign", "a\nb\nc\n", [["> a", "\\# b", "..."]], "\\> a\n\\\\# b\n\\...\n"),
    Row("escapes braces", "a\n", [["{a}"]], "\\{a}\n"),
    Row(
      "keeps a place by its pattern", "受付番号 {t:/T-[0-9]+/} で承りました。\n", [["番号は T-12 です。"]], "番号は {t:/T-[0-9]+/} です。\n"),
    Row(
      "keeps a place by what stands around it", "We answer in {m} minutes.\n", [["We call in 30 minutes."]],
      "We call in {m} minutes.\n"),
    Row("keeps a place at the end", "VPN ですね。{*}\n", [["はい、VPN ですね。少々"]], "はい、VPN ですね。{*}\n"),
    Row("keeps a place at the beginning", "{*} is down.\n", [["Mail is up."]], "{*} is up.\n"),
    Row("gives up a place that is gone", "We answer in {m} minutes.\n", [["Good bye."]], "Good bye.\n"),
    Row(
      "keeps a known name by its value", "I am {n:/[A-Z][a-z]+/}.\nGood bye, {n}.\n", [["I am Eva.", "Eva, bye."]],
      "I am {n:/[A-Z][a-z]+/}.\n{n}, bye.\n"),
    Row("settles names that contradict each other", "is {n}\nagain {n}\n", [["is 1", "again 2"]], "is {n}\nagain 2\n"),
  ]

  @Test(arguments: rows)
  func `changes as little as it can`(_ row: Row) throws {
    #expect(try blessed(row.before, row.said) == row.after)
  }

  @Test func `puts captures back for volatile values`() throws {
    let volatile = [
      Volatile(name: "ticket", value: "T-12AB3", pattern: "T-[0-9A-Z]{5}"), Volatile(name: "minutes", value: "30"),
      Volatile(name: "mail", value: "ana@example.com"), Volatile(name: "digit", value: "7"),
    ]
    let said = [["Number T-12AB3, in 30 minutes (2030).", "T-12AB3 7 to ana@example.com"]]
    #expect(
      try blessed("old\n", said, volatile: volatile)
        == "Number {ticket:/T-[0-9A-Z]{5}/}, in {minutes} minutes (2030).\n{ticket} 7 to {mail}\n")
    // A name that stands for something else already is not taken twice.
    #expect(
      try blessed("No {ticket}.\nold\n", [["No T-1.", "Is T-12AB3."]], volatile: volatile)
        == "No {ticket}.\nIs {*}.\n")
    #expect(
      try blessed("Wait {minutes} min\n", [["In 30 min, Ana"]], volatile: volatile) == "In {minutes} min, Ana\n")
  }

  @Test func `writes keys where the talk is in several languages, or has one there`() throws {
    let said = [
      [Said(key: "say.hello", kind: "notice", text: "a\nb"), Said(key: "ask.x", kind: "question", text: "c")]
    ]
    #expect(try bless("lang: en, ja\n---\n@old\n", said) == "lang: en, ja\n---\n@say.hello\n@ask.x\n")
    #expect(try bless("---\n@old\nc\n", said) == "---\n@say.hello\nc\n")
    #expect(try bless("---\nold\nc\n", said) == "---\na\nb\nc\n")
  }

  @Test func `keeps the file's own line ends`() throws {
    #expect(try bless("---\r\na\r\n> x\r\n", [said("a", "b"), said("c")]) == "---\r\na\r\nb\r\n> x\r\nc\r\n")
    #expect(try bless("\u{FEFF}---\na\n> x", [said("b"), []]) == "\u{FEFF}---\nb\n> x")
  }

  @Test func `tells each line that it would change`() throws {
    let file = SourceFile(path: "test.talk", text: "---\na\nb\nc\n> x\n")
    let talk = TalkReader.read(file, as: onlyFile).talk
    let run = TalkRun(turns: [said("a", "B"), said("d")], ending: nil, ticketTurn: nil)
    let edits = try Blessing(talk, in: file, from: run).edits
    #expect(edits.map(\.line) == [3, 4, 6])
    #expect(edits.map(\.old) == ["b", "c", nil])
    #expect(edits.map(\.new) == ["B", nil, "d"])
    let bytes = Blessing.apply([edits[0], edits[2]], to: file)
    #expect(String(decoding: bytes, as: UTF8.self) == "---\na\nB\nc\n> x\nd\n")
  }

  @Test func `refuses a talk that ends otherwise than it says, unless told`() throws {
    func refusal(_ checks: String, _ ending: Ending?, hasTicket: Bool) -> Blessing.Refusal? {
      let file = SourceFile(path: "test.talk", text: "---\na\n\(checks)\n")
      let talk = TalkReader.read(file, as: onlyFile).talk
      let run = TalkRun(turns: [said("b")], ending: ending, ticketTurn: hasTicket ? 0 : nil)
      #expect((try? Blessing(talk, in: file, from: run, policy: .anyEnd))?.edits.count == 1)
      do throws(Blessing.Refusal) {
        _ = try Blessing(talk, in: file, from: run)
        return nil
      } catch { return error }
    }
    #expect(refusal("= end: ticket", .ticket, hasTicket: true) == nil)
    #expect(refusal("= end: ticket", .person, hasTicket: true) == .endChanged(expected: .ticket, actual: .person))
    #expect(refusal("= end: ticket", nil, hasTicket: false) == .endChanged(expected: .ticket, actual: nil))
    #expect(refusal("= no ticket", nil, hasTicket: true) == .ticketChanged(hasTicket: true))
    #expect(refusal("= ticket.a: b", nil, hasTicket: false) == .ticketChanged(hasTicket: false))
    #expect(refusal("= handoff json: {}", nil, hasTicket: false) == .ticketChanged(hasTicket: false))
    #expect(refusal("= step: a", .person, hasTicket: true) == nil)
  }

  /// Whatever a talk says and whatever the bot says: afterwards the talk passes, a second blessing finds nothing, and
  /// only lines of the bot have changed.
  @Test(arguments: 0..<8)
  func `makes every talk pass, and does so once`(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) + 100)
    let volatile = [Volatile(name: "t", value: "T-1", pattern: "T-[0-9]"), Volatile(name: "w", value: "two")]
    for _ in 0..<250 {
      let (text, turns) = Self.talk(&dice)
      let file = SourceFile(path: "test.talk", text: text)
      let reading = TalkReader.read(file, as: onlyFile)
      try #require(reading.codes == [], "\(text)")
      let run = TalkRun(turns: turns, ending: nil, ticketTurn: nil)
      let blessing = try Blessing(reading.talk, in: file, from: run, volatile: volatile)
      #expect(blessing.edits.isEmpty == passes(reading.talk, turns), "\(text)")

      let after = SourceFile(path: "test.talk", bytes: Blessing.apply(blessing.edits, to: file))
      let again = TalkReader.read(after, as: onlyFile)
      #expect(again.codes == [], "\(text)")
      #expect(passes(again.talk, turns), "\(text)\n\(String(decoding: after.bytes, as: UTF8.self))\n\(turns)")
      #expect(try Blessing(again.talk, in: after, from: run, volatile: volatile).edits.isEmpty)
      #expect(Self.kept(after) == Self.kept(file))
    }
  }

  /// Everything but lines of the bot.
  private static func kept(_ file: SourceFile) -> [String] {
    (0..<file.lineCount).map { file.text(ofLine: $0) }.filter { line in
      let sign = LineSign(of: Array(line.utf8)[...])
      return line == "---" || ![.bot, .message, .anyLines, .blank].contains(sign)
    }
  }

  private static let lines = [
    "one", "two", "one two", "is one", "is two", "T-1 is here", "again two, T-1", "> one", "{one}", "...", "\\", "",
  ]
  private static let expected = [
    "one", "two", "{n} two", "is {n}", "{*}", "...", "@a", "@b", "{t:/T-[0-9]/} is {w}", "again {n}, {t}", "{n}",
    "\\> one", "\\{one}", "# remark", "= step: a", "", "{n} {n}",
  ]

  private static func talk(_ dice: inout Dice) -> (text: String, turns: [[Said]]) {
    var text = ["user: one\n---\n", "---\n", "lang: en, ja\n---\r\n"][dice.below(3)]
    var turns: [[Said]] = []
    for turn in 0..<(1 + dice.below(3)) {
      if turn > 0 { text += "> x\n" }
      for _ in 0..<dice.below(5) { text += expected[dice.below(expected.count)] + "\n" }
      turns.append(
        (0..<dice.below(4)).map { _ in
          Said(
            key: ["a", "b", "c"][dice.below(3)], kind: "notice",
            lines: (0..<(1 + dice.below(2))).map { _ in lines[dice.below(lines.count)] })
        })
    }
    if turns.count == 1 { return (text + "> y\n", turns + [[]]) }
    return (dice.below(2) == 0 ? text : String(text.dropLast()), turns)
  }
}
