import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import StrictJSON
import Testing

@Suite struct `The record of a turn` {
  static let causes: [Cause] =
    [.began, .line(""), .line("e\u{301}\u{2028}\"\\ 全社"), .tooLong, .silence, .returned, .desk(.inProgress, text: "")]
    + HealthResult.allCases.map {
      .health(EffectID(conversation: ConversationID(3), turn: 2, index: 0), HealthReport($0))
    }
    + DeskStatus.allCases.map { .desk($0, text: "with the network team") }

  @Test(arguments: causes)
  func `gives back what happened`(_ cause: Cause) throws {
    let json = try JSONReader.read(bytes(of: cause.json), within: .record)
    #expect(Cause(json) == cause)
  }

  @Test(
    arguments: [
      .null, "ended", 3, [:], ["line": 3], ["health": "fine", "for": "c1.1.0"], ["health": "healthy", "for": "c1.1"],
      ["health": "healthy"], ["desk": "asleep"], ["desk": 1], [],
    ] as [JSONValue])
  func `takes nothing else for something that happened`(_ json: JSONValue) {
    #expect(Cause(json) == nil)
  }

  static let openings: [Opening] = {
    var openings: [Opening] = []
    for actor in Surroundings.Actor.allCases {
      for channel in Surroundings.Channel.allCases {
        for isOpen in [nil, true, false] as [Bool?] {
          var surroundings = Surroundings()
          surroundings.actor = actor
          surroundings.channel = channel
          surroundings.isOpen = isOpen
          surroundings.isPrivate = actor == .customer
          openings.append(
            Opening(
              id: ConversationID(openings.count), instance: "vienna", dialog: "desk", edition: "abc",
              surroundings: surroundings,
              began: Instant(secondsSince1970: 1_800_000_000)))
        }
      }
    }
    return openings
  }()

  @Test(arguments: openings)
  func `gives back what was settled at the beginning`(_ opening: Opening) throws {
    let language = Editions.small.playbook.dialog.languages[0]
    let json = try JSONReader.read(bytes(of: opening.json(language: language)), within: .record)
    let read = try #require(Opening.read(json))
    #expect(read.opening == opening)
    #expect(read.language == "en")
  }

  @Test func `takes no other line for a beginning`() throws {
    let opening = Self.openings[0].json(language: Editions.small.playbook.dialog.languages[0])
    let members = try #require(opening.object).members
    #expect(Opening.read(.null) == nil)
    for missing in members.indices where !["private", "hours", "clock"].contains(members[missing].name) {
      let rest = members.enumerated().filter { $0.offset != missing }.map { ($0.element.name, $0.element.value) }
      #expect(Opening.read(.object(JSONObject(rest))) == nil, "without \(members[missing].name)")
    }
  }

  @Test func `tells what was said, asked for, handed over and ended`() throws {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    for line in ["internet"] + SmallDesk.network.dropFirst() { visit.say(line) }
    let lines = visit.record(in: Editions.small).map { JSONWriter.text($0) }
    #expect(lines.count == visit.desk.store.turns.count + 1)
    #expect(lines[0].hasPrefix(#"{"record":"intake-record/1","conversation":"c1","instance":"local","dialog":"desk","#))
    #expect(lines[2].contains(#""happened":{"line":"internet"},"did":[{"id":"c1.2.0","say":{"key":"phrase.checking""#))
    #expect(lines[2].contains(#"{"id":"c1.2.1","check":"net","seconds":"#))
    #expect(lines[3].contains(#""happened":{"health":"unavailable","for":"c1.2.1"}"#))
    let last = try #require(lines.last)
    #expect(last.contains(#""file":{"schema":"desk/1","room":"101","trouble":{"kind":"wifi"}"#))
    #expect(last.contains(#""end":"ticket"}]"#))
  }
}
