import GrowthFixtures
import HumanText
import StrictJSON
import Testing

@testable import BridgeProtocol

@Suite struct `Something said through a bridge` {
  static let menu = JSONObject([
    ("lang", "ja"), ("key", "ask.scope"), ("kind", "question"), ("attempt", 1), ("text", "どなたですか。"), ("private", true),
    ("choices", .array([["id": "one", "label": "自分だけ"], ["id": "all", "label": "全員"]])),
  ])

  @Test func `stands whole in its plain lines`() {
    var bridge = Bridge.here()
    let frame = bridge.session.say(said(1, Self.menu)).frames[0]
    #expect(frame["plain"] == ["どなたですか。", "  1) 自分だけ", "  2) 全員"])
    #expect(frame["expect"] == "choice")
    #expect(frame["private"] == true)
    #expect(frame["choices"]?.array?.count == 2)
  }

  @Test func `shows no more choices than the platform can`() {
    var abilities = BridgeAbilities()
    abilities.choices = 1
    let frame = said(1, Self.menu).json(for: abilities).object
    #expect(frame?["choices"] == nil)
    #expect(frame?["plain"]?.array?.count == 3)
  }

  @Test func `is not sent again once it was acknowledged`() {
    var bridge = Bridge.here(again: [said(3)])
    _ = bridge.sends(#"{"type":"ack","n":3}"#)
    #expect(bridge.session.say(said(3)) == [])
  }

  @Test(arguments: [80, 81, 82, 83, 380])
  func `keeps to the bytes of the platform, and to its letters`(_ limit: Int) {
    let text = String(repeating: "メールが届かないのは朝からです。", count: 30) + String(repeating: "👩‍👩‍👧‍👦e\u{301}", count: 40)
    let lines = PlainLines.of(text, choices: [text], areNumbered: true, atMost: limit)
    #expect(lines.allSatisfy { $0.utf8.count <= limit })
    let letters = Set(text)
    #expect(lines.joined().allSatisfy { letters.contains($0) || " 1)".contains($0) })
    #expect(lines.prefix { !$0.hasPrefix("  1)") }.joined() == text)
  }

  @Test func `is cut inside a letter only where the letter is longer than the platform bears`() {
    let giant = "e" + String(repeating: "\u{301}", count: 200)
    let lines = PlainLines.of(giant, choices: [], areNumbered: true, atMost: 80)
    #expect(lines.allSatisfy { $0.utf8.count <= 80 })
    #expect(Array(lines.joined().utf8) == Array(giant.utf8))
  }

  @Test(arguments: ["a", "あ", "a b ", "e\u{301}", "👩‍👩‍👧‍👦"])
  func `costs its length`(_ piece: String) {
    expectLinearTime(on: piece, to: 500_000) { _ = PlainLines.of($0, choices: [], areNumbered: true, atMost: 380) }
  }
}
