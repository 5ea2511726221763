import CivilTime
import DialogModel
import SourceText
import Testing

@testable import Rehearsal

/// Everything that a talk can hold.
let everything = """
  # tests/everything.talk
  test: 全社の VPN 障害は最優先になる
  lang: en, ja, zh-Hant
  as: agent
  clock: 2026-11-21T09:00+09:00
  user: Ana
  seed: 18446744073709551615
  dialog: csp-support

  given health.vpn: known_issue
  given health.mail: healthy
  given hours: closed
  given private: no
  given channel: bridge
  ---
  どの製品でお困りですか？
    1) メール
  # a remark

  > ２
  VPN ですね。{*}
  ...
  @ask.product
  \\> quoted
  = slot impact: all
  = severity: A
  = step: impact
  = asks: contact.email
  = state: {*}
  = kind: question
  = visited: product, impact ,selfhelp.mail
  = ticket.impact.severity: A
  = no ticket
  = handoff: accepted
  = handoff json: {"impact":{"severity":"A"}}
  = end: self_help
  = typing: off
  = lang: ja
  > #vpn
  > \\#vpn
  >
  ! wait 1h30m
  ! health vpn: unavailable
  ! disconnect
  ! resume
  ! desk status: in_progress with the network team
  ! too long

  """

@Suite struct `A talk` {
  @Test func `is read whole`() {
    let reading = reading(everything)
    #expect(reading.codes == [])
    let header = reading.talk.header
    #expect(header.title == "全社の VPN 障害は最優先になる")
    #expect(header.languages.map(\.value.text) == ["en", "ja", "zh-Hant"])
    #expect(header.actor == .agent)
    #expect(header.clock == Instant("2026-11-21T00:00:00Z"))
    #expect(header.user == "Ana" && header.captures["name"] == "Ana")
    #expect(header.seed == .max)
    #expect(header.dialog?.value == "csp-support")
    #expect(header.health.map(\.service.value) == ["vpn", "mail"])
    #expect(header.health.map(\.report.result) == [.knownIssue, .healthy])
    #expect(header.isOpen == false && header.isPrivate == false && header.channel == "bridge")
  }

  @Test func `reads like the session that its author saw`() {
    let text = """
      test: self-help solves a single-user mail problem, no ticket
      lang: en
      given health.mail: healthy
      ---
      Which product do you need help with?
      ...

      > email
      How many people are affected?
      ...

      > just me
      Please try signing out and in again. Did that help?
        1) Yes
        2) No

      ! wait 3m
      = typing: off

      > yes
      Glad to hear it, {name}.
      = no ticket
      = end: self_help
      = visited: product, impact, selfhelp.mail
      """
    let reading = reading(text)
    #expect(reading.codes == [])
    let turns = [
      [Said(key: "a", kind: "question", text: "Which product do you need help with?", choices: ["Mail", "VPN"])],
      [Said(key: "b", kind: "question", text: "How many people are affected?")],
      [
        Said(
          key: "c", kind: "question", text: "Please try signing out and in again. Did that help?",
          choices: ["Yes", "No"])
      ], [], said("Glad to hear it, Ana."),
    ]
    #expect(passes(reading.talk, turns))
  }

  @Test func `has every kind of line`() {
    let items = reading(everything).talk.items.map(\.value)
    let bot = items.compactMap { if case .bot(let line) = $0 { line.source } else { nil } }
    #expect(
      bot == ["どの製品でお困りですか？", "  1) メール", "VPN ですね。{*}", "...", "@ask.product", "\\> quoted"])
    #expect(items.contains(.bot(.text(LinePattern(literal: "> quoted")))))
    let customer = items.compactMap { if case .customer(let line) = $0 { line } else { nil } }
    #expect(customer.first == .words("２") && Array(customer.suffix(2)) == [.words("#vpn"), .words("")])
    guard case .choice(let name) = customer[1] else { return #expect(Bool(false), "a choice is a choice") }
    #expect(name.value == "vpn")
    let events = items.compactMap { if case .event(let event) = $0 { event } else { nil } }
    #expect(events.count == 6)
    #expect(events.first == .wait(TimeSpan("1h30m")!) && events.last == .tooLong)
    #expect(events[4] == .deskStatus(.inProgress, text: "with the network team"))
    let checks = items.compactMap { if case .check(let check) = $0 { check } else { nil } }
    #expect(checks.count == 14)
    #expect(checks.contains(.noTicket) && checks.contains(.end(.selfHelp)) && checks.contains(.typing(false)))
    #expect(checks.contains(.handoff(.accepted)))
  }

  @Test func `knows where each name stands`() throws {
    let file = SourceFile(path: "test.talk", text: everything)
    let talk = TalkReader.read(file, as: onlyFile).talk
    func text(_ span: Span) -> String { String(decoding: file.bytes[span.range], as: UTF8.self) }
    for item in talk.items {
      guard case .check(let check) = item.value else { continue }
      switch check {
      case .slot(let name, let value):
        #expect(text(name.span) == "impact" && text(value.span) == "all")
      case .visited(let names): #expect(names.map { text($0.span) } == ["product", "impact", "selfhelp.mail"])
      case .handoffHolds(let json): #expect(text(json.span) == json.value)
      default: #expect(text(item.span).hasPrefix("= "))
      }
    }
    #expect(text(talk.header.health[0].service.span) == "vpn")
    #expect(String(decoding: file.bytes[talk.bodyStart...], as: UTF8.self).hasPrefix("どの製品"))
  }

  @Test func `is cut into turns where something happens`() {
    let turns = reading(everything).talk.turns
    #expect(turns.count == 11)
    #expect(turns[0].cause == nil && turns[0].bot.count == 2)
    #expect(turns[1].bot.count == 4 && turns[1].checks.count == 14)
  }

  @Test(arguments: ["\r\n", "\r"])
  func `may end its lines in another way`(_ end: String) {
    let plain = reading(everything)
    let other = reading("\u{FEFF}" + everything.replacingOccurrencesOfLineFeed(with: end))
    #expect(other.codes == [])
    #expect(other.talk.header.title == plain.talk.header.title)
    #expect(
      other.talk.items.compactMap { if case .bot(let line) = $0.value { line } else { nil } }
        == plain.talk.items.compactMap { if case .bot(let line) = $0.value { line } else { nil } })
  }

  @Test func `keeps what a customer types to the last blank, and no blank of the bot's`() {
    let items = reading("---\n>  two  \nHello  \t\n= step: a \n").talk.items.map(\.value)
    #expect(items[0] == .customer(.words(" two  ")))
    #expect(items[1] == .bot(.text(LinePattern(literal: "Hello"))))
  }

  struct Row: CustomTestStringConvertible {
    let text: String
    let codes: [String]
    let places: [String]

    init(_ text: String, _ codes: String, at places: String...) {
      self.text = text
      self.codes = codes.split(separator: " ").map(String.init)
      self.places = places
    }

    var testDescription: String { text }
  }

  static let slips = [
    Row("", "talk-without-turns", at: ""),
    Row("\n# nothing\n", "missing-rule", at: ""),
    Row("---\n", "talk-without-turns", at: ""),
    Row("---\n= step: a\n", "talk-without-turns", at: ""),
    Row("lang: en\nHello.\n> a\n", "missing-rule", at: ""),
    Row("lang en\n---\n> a", "unknown-header", at: "lang en"),
    Row("lang： en\n---\n> a", "wrong-sign", at: "："),
    Row("test:\n---\n> a", "unfit-value", at: "test"),
    Row("lang: en,,ja\n---\n> a", "unfit-value", at: "en,,ja"),
    Row("lang: english\n---\n> a", "unfit-value", at: "english"),
    Row("seed: +7\n---\n> a", "unfit-value", at: "+7"),
    Row("seed: 18446744073709551616\n---\n> a", "unfit-value", at: "18446744073709551616"),
    Row("clock: 2026-02-30T09:00Z\n---\n> a", "bad-clock", at: "2026-02-30T09:00Z"),
    Row("as: agents\ngiven health.: healthy\n---\n> a", "unfit-value unknown-header", at: "agents", "given health."),
    Row("---\n>a\n=b\n!c\n#d\n", "wrong-sign wrong-sign wrong-sign wrong-sign", at: ">", "=", "!", "#"),
    Row(
      "---\n＞ a\n＝ b: c\n…\n@\n@a b\n", "wrong-sign wrong-sign wrong-sign wrong-sign wrong-sign", at: "＞", "＝", "…",
      "@", "@"),
    Row("---\n> a\n= step： b\n", "wrong-sign", at: "："),
    Row(
      "---\n> a\n= step b\n= slot a b: c\n= ticket.a..b: c\n= noticket\n",
      "unknown-check unknown-check unknown-check unknown-check", at: "step b", "slot a b", "ticket.a..b", "noticket"),
    Row(
      "---\n> a\n= step: \n= visited: a,\n= typing: maybe\n= end: tickt\n= handoff json: 1\n= lang: x\n",
      "empty-check unfit-value unfit-value unfit-value unfit-value unfit-value",
      at: "step", "a,", "maybe", "tickt", "1", "x"),
    Row(
      "---\n! wait\n! wait 3 m\n! health: x\n! health a: b\n! desk: x\n! desk status: x\n! resume now\n!\n",
      "unfit-value unfit-value unknown-event unfit-value unknown-event unfit-value unknown-event unknown-event",
      at: "wait", "3 m", "health: x", "b", "desk: x", "x", "resume now", ""),
    Row(
      "---\na {b\na {b c}\n{d:/[0-9/}\n= ticket.a: {b\n",
      "unclosed-brace unclear-brace talk-bad-pattern unclosed-brace", at: "{", "{b c}", "[", "{"),
    Row("---\n> e\u{7}mail\u{202E}\nok\n", "hidden-sign", at: "\u{7}"),
  ]

  @Test(arguments: slips)
  func `tells every slip at its place`(_ row: Row) {
    let reading = reading(row.text)
    let bytes = Array(row.text.utf8)
    #expect(reading.codes == row.codes)
    #expect(reading.problems.map { String(decoding: bytes[$0.span.range], as: UTF8.self) } == row.places)
    for problem in reading.problems { expectHouseRules(of: problem) }
  }

  @Test func `proposes an edit that mends it`() {
    func help(_ text: String) -> String? { reading(text).problems.first?.wording.help }
    #expect(help("clok: x\n---\n> a") == "did you mean \"clock\"?")
    #expect(help("lang en\n---\n> a") == "write a colon behind \"lang\"")
    #expect(help("---\n> a\n= slto x: y") == "write \"slot NAME: value\"")
    #expect(help("---\n> a\n= hadnoff json: y") == "did you mean \"handoff json\"?")
    #expect(help("---\n> a\n= end: tickt") == "did you mean \"ticket\"?")
    #expect(help("---\n! wiat 3m") == "did you mean \"wait\"?")
    #expect(help("---\n>a") == "write \"> \", or \"\\>\" if the bot says this")
    #expect(help("---\n! helth vpn: healthy") == "did you mean \"health\"?")
    #expect(help("as: agnet\n---\n> a") == "did you mean \"agent\"?")
  }

  @Test func `goes on behind every slip`() {
    let reading = reading("lang: en\nclok: 1\n---\n>a\n> email\nHello {.\nHello.\n= stpe\n= step: a\n")
    #expect(reading.codes == ["unknown-header", "wrong-sign", "unclosed-brace", "unknown-check"])
    #expect(reading.talk.items.count == 3)
    #expect(reading.talk.header.languages.count == 1)
  }

  @Test func `survives whatever is no talk`() {
    #expect(reading([0xFF, 0xFE, 0x61, 0x00]).codes == ["talk-not-utf8"])
    #expect(reading([0x2D, 0x2D, 0x2D, 0x0A, 0x82, 0xA0]).problems.first?.span.range.lowerBound == 4)
    #expect(reading([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0, 0]).codes == ["hidden-sign"])
    #expect(reading("---\n> a\n" + String(repeating: "あ", count: 333_333)).codes == ["long-line"])
    #expect(reading([UInt8](repeating: 0x61, count: (1 << 20) + 1)).codes == ["talk-too-large"])
    #expect(reading(String(repeating: "{\n", count: 500_000)).codes.count <= 1_000)
    #expect(reading("---\n" + String(repeating: "=x\n", count: 300_000)).codes.count == 1_000)
    #expect(reading("---\n" + String(repeating: "\u{1}\n", count: 300_000)).codes.count == 1_000)
  }

  @Test func `survives every cut and every change of a byte`() {
    let bytes = Array(everything.utf8)
    for end in bytes.indices {
      check(reading(Array(bytes[..<end])), within: end)
      check(reading(Array(bytes[end...])), within: bytes.count - end)
    }
    for (index, byte) in bytes.enumerated() {
      for other in [0x00, 0x0A, 0x20, 0x7B, 0x3A, 0xE3] as [UInt8] where other != byte {
        var changed = bytes
        changed[index] = other
        check(reading(changed), within: changed.count)
      }
    }
  }

  private func check(_ reading: TalkReading, within count: Int) {
    #expect(reading.problems.allSatisfy { $0.span.range.upperBound <= count && !$0.wording.message.isEmpty })
    #expect(zip(reading.problems, reading.problems.dropFirst()).allSatisfy { $0.span <= $1.span })
  }
}

extension String {
  fileprivate func replacingOccurrencesOfLineFeed(with end: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
  }
}

/// Sees to it that a problem names its rule, its place, an edit and what it costs, and how these are written.
func expectHouseRules(of problem: any Problem) {
  let wording = problem.wording
  for sentence in [wording.message, wording.label, wording.help ?? "", wording.consequence ?? ""] {
    #expect(!sentence.isEmpty && !sentence.hasSuffix("."), "\(problem.code): \(sentence)")
    #expect(sentence.first?.isUppercase != true, "\(problem.code): \(sentence)")
  }
}
