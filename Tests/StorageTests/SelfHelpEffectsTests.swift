import StrictJSON
import Testing

@testable import Storage

/// What came of self-help, by article and language.
@Suite struct `The effect of self-help` {
  private static let opening = #"{"record":"intake-record/1","conversation":"c1","dialog":"desk","language":"en"}"#

  private func record(_ lines: String...) throws -> [JSONValue] {
    try ([Self.opening] + lines).map { try JSONReader.read(Array($0.utf8), within: .record) }
  }

  private func turn(_ article: String?, _ said: [(String, Bool)], _ language: String = "en") -> String {
    let did = article.map { #"{"id":"x","say":{"key":"article.\#($0)","kind":"self-help","text":"Try."}}"# } ?? ""
    let tells = said.map { #"{"tell":{"about":{"article":"\#($0.0)"},"value":\#($0.1),"turn":2,"source":"asked"}}"# }
    return
      #"{"did":[\#(did)],"state":{"language":"\#(language)","history":[{"changes":[\#(tells.joined(separator: ","))]}]}}"#
  }

  @Test func `counts what was offered, what helped, what did not, and what was left`() throws {
    var effects = SelfHelpEffects()
    effects.add(record: try record(turn("reset", []), turn(nil, [("reset", true)])))
    effects.add(record: try record(turn("reset", []), turn("restart", [("reset", false)])))
    effects.add(record: try record(turn("reset", [], "ja"), turn(nil, [("reset", false)], "ja")))
    effects.add(record: try record(turn(nil, [])))
    #expect(
      effects.counts == [
        .init(dialog: "desk", article: "reset", language: "en", offered: 2, solved: 1, unsolved: 1),
        .init(dialog: "desk", article: "reset", language: "ja", offered: 1, solved: 0, unsolved: 1),
        .init(dialog: "desk", article: "restart", language: "en", offered: 1, solved: 0, unsolved: 0),
      ])
  }

  @Test func `counts an article that was shown again once, and its last answer`() throws {
    var effects = SelfHelpEffects()
    effects.add(
      record: try record(turn("reset", []), turn("reset", []), turn(nil, [("reset", true), ("reset", false)])))
    #expect(
      effects.counts == [.init(dialog: "desk", article: "reset", language: "en", offered: 1, solved: 0, unsolved: 1)])
  }

  @Test func `adds up pages, and refuses what is no count`() throws {
    var effects = SelfHelpEffects()
    let count = SelfHelpEffects.Count(
      dialog: "desk", article: "reset", language: "en", offered: 3, solved: 2, unsolved: 1)
    for _ in 0..<2 { effects.add(try #require(SelfHelpEffects.Count(count.json))) }
    #expect(effects.counts.map(\.offered) == [6])
    #expect(SelfHelpEffects.Count(["dialog": "desk"]) == nil)
  }

  @Test func `makes nothing of an empty record`() throws {
    var effects = SelfHelpEffects()
    effects.add(record: [])
    effects.add(record: try record())
    #expect(effects.counts.isEmpty)
  }
}
