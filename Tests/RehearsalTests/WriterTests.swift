import CivilTime
import DialogModel
import SourceText
import Testing

@testable import Rehearsal

@Suite struct `A recorded talk` {
  @Test func `reads like the session that it was`() {
    var header = TalkHeader()
    header.title = "VPN\nis down"
    header.languages = [Placed(LanguageTag("ja")!, at: Span(file: onlyFile, start: 0, end: 0))]
    header.clock = Instant("2026-11-21T09:00:00+09:00")
    header.seed = 7
    header.isOpen = false
    header.health = [
      TalkHeader.Health(service: Placed("vpn", at: Span(file: onlyFile, start: 0, end: 0)), report: .knownIssue)
    ]
    let talk = RecordedTalk(
      header: header,
      greeting: [Said(key: "ask.product", kind: "question", text: "どの製品ですか？", choices: ["メール", "VPN"])],
      turns: [
        RecordedTalk.Turn(cause: .customer(.words("２")), said: said("番号 T-12AB3 です。", "T-12AB3 ですよ。")),
        RecordedTalk.Turn(cause: .event(.wait(TimeSpan("3m")!)), said: []),
      ], ending: .ticket)
    let volatile = [Volatile(name: "ticket", value: "T-12AB3", pattern: "T-[0-9A-Z]{5}")]
    let expected = """
      test: VPN is down
      lang: ja
      clock: 2026-11-21T00:00:00Z
      seed: 7
      given health.vpn: known_issue
      given hours: closed
      ---
      どの製品ですか？
        1) メール
        2) VPN

      > ２
      番号 {ticket:/T-[0-9A-Z]{5}/} です。
      {ticket} ですよ。

      ! wait 3m
      = end: ticket

      """
    #expect(TalkWriter.text(of: talk, volatile: volatile) == expected)
    #expect(reading(expected).codes == [])
  }

  @Test(arguments: 0..<8)
  func `passes unedited, whatever was said and typed`(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<250 {
      let greeting = Self.chatter(&dice)
      let turns = (0..<(1 + dice.below(3))).map { _ in
        RecordedTalk.Turn(cause: .customer(.words(dice.nastyLine())), said: Self.chatter(&dice))
      }
      let text = TalkWriter.text(
        of: RecordedTalk(header: TalkHeader(), greeting: greeting, turns: turns, ending: nil),
        volatile: [Volatile(name: "t", value: "T-1"), Volatile(name: "w", value: "text")])
      let reading = reading(text)
      #expect(reading.codes == [], "\(text)")
      #expect(passes(reading.talk, [greeting] + turns.map(\.said)), "\(text)")
      let typed = reading.talk.turns.dropFirst().map(\.cause?.value)
      #expect(typed == turns.map { $0.cause.asTyped }, "\(text)")
    }
  }

  @Test func `passes over what no line of a talk can hold`() {
    let long = String(repeating: "あ", count: 6_000)
    let turn = RecordedTalk.Turn(cause: .customer(.words(long)), said: said("a", long, long, "b"))
    let text = TalkWriter.text(of: RecordedTalk(header: TalkHeader(), greeting: [], turns: [turn], ending: nil))
    let reading = reading(text)
    #expect(reading.codes == [])
    #expect(text.hasSuffix("\na\n...\nb\n"))
    #expect(passes(reading.talk, [[], turn.said]))
  }

  private static func chatter(_ dice: inout Dice) -> [Said] {
    (0..<dice.below(3)).map { _ in
      Said(
        key: "k", kind: "notice", text: dice.nastyLine() + ["", "\n", "\r\n", "\r"][dice.below(4)] + dice.nastyLine(),
        choices: dice.below(3) == 0 ? [dice.nastyLine()] : [])
    }
  }
}

extension TalkTurn.Cause {
  /// What a terminal lets through.
  fileprivate var asTyped: TalkTurn.Cause {
    guard case .customer(.words(let words)) = self else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in words.unicodeScalars where !HiddenSigns.isHidden(scalar) { scalars.append(scalar) }
    return .customer(.words(String(scalars)))
  }
}
