import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import StrictJSON
import Testing

/// Files can be damaged, and anybody can edit one.
@Suite struct `A damaged record` {
  private static let dialog = Editions.small.playbook.dialog

  private func state(_ members: (String, JSONValue)...) -> Conversation.State? {
    var object = JSONObject(members)
    let usual: [(String, JSONValue)] = [
      ("language", "en"), ("turn", 4), ("utterances", 3), ("history", []), ("said", []),
    ]
    for (name, value) in usual where object[name] == nil { object.append(name, value) }
    return Conversation.State(.object(object), in: Self.dialog)
  }

  @Test func `is no state without what every state has`() {
    #expect(state() != nil)
    #expect(Conversation.State(.null, in: Self.dialog) == nil)
    #expect(Conversation.State([:], in: Self.dialog) == nil)
    #expect(Conversation.State(["language": "en", "turn": 1], in: Self.dialog) == nil)
  }

  @Test(arguments: ["turn", "utterances", "angry", "sealed"])
  func `counts nothing backwards and nothing beyond counting`(_ name: String) {
    for number in [-1, Int.min, Int.max, 1_000_000_001] { #expect(state((name, .integer(number))) == nil) }
    #expect(state((name, "1")) == nil)
  }

  @Test(arguments: ["unclear", "invalid", "silent", "digressions", "refusals"])
  func `counts no misses backwards`(_ name: String) {
    let names = ["unclear", "invalid", "silent", "digressions", "refusals"]
    func misses(_ number: Int) -> JSONValue {
      .object(JSONObject(names.map { ($0, .integer($0 == name ? number : 1)) }))
    }
    #expect(state(("misses", misses(2))) != nil)
    for number in [-1, Int.min, Int.max] { #expect(state(("misses", misses(number))) == nil) }
    #expect(state(("misses", true)) == nil)
  }

  @Test func `seals no more than it holds`() {
    #expect(state(("sealed", 1)) == nil)
    #expect(state(("sealed", 1), ("history", [["turn": 1, "changes": []]]))?.sealed == 1)
  }

  @Test func `holds no answer that its slot cannot hold`() {
    func told(_ slot: String, _ answer: JSONValue) -> [AnswerEvent.Change]? {
      let told: JSONValue = ["about": ["slot": .string(slot)], "value": answer, "turn": 1, "source": "asked"]
      return state(("history", [["turn": 1, "changes": [["tell": told]]]]))?.history[0].changes
    }
    #expect(told("guests", ["number": 9])?.count == 1)
    #expect(told("guests", ["number": 10]) == [])
    #expect(told("guests", ["text": "many"]) == [])
    #expect(told("trouble", ["number": 1]) == [])
    #expect(told("trouble", ["text": "wifi"]) == [])
    #expect(told("trouble", ["choice": "flood"]) == [])
    #expect(told("room", ["choice": "wifi"]) == [])
    #expect(told("nowhere", ["unknown": true]) == [])
    #expect(told("note", ["text": "it stopped", "mentions": ["stopped", "gone", 3]])?.count == 1)
  }

  @Test(
    arguments: [
      ["summary": ["details", "file", 2]], ["summary": ["details", "file", 0]], ["summary": ["details", "file", -1]],
      ["summary": ["nowhere", "file", 1]], ["summary": ["details", "file"]], ["summary": "details/3"],
      ["table": "nowhere"], ["health": 3], ["article": "nowhere"], ["slot": ["room"]], [:], "slot", .null,
    ] as [JSONValue])
  func `speaks of nothing that there is not`(_ topic: JSONValue) {
    #expect(state(("history", [["turn": 1, "changes": [["forget": topic]]]]))?.history[0].changes == [])
    #expect(state(("said", [topic]))?.said == [])
  }

  /// Takes away, doubles and swaps parts of a true record.
  @Test func `never stops the program, whatever is missing or wrong`() throws {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    for line in SmallDesk.network { visit.say(line) }
    let records = visit.desk.store.turns.map { $0.json(in: Self.dialog) }
    var dice = Customer(seed: 5, in: Self.dialog)
    var read = 0
    for round in 0..<3_000 {
      let record = records[round % records.count]
      let damaged = record.damaged(by: &dice)
      if let state = damaged.object?["state"].flatMap({ Conversation.State($0, in: Self.dialog) }) {
        #expect(Conversation.State(state.json(in: Self.dialog), in: Self.dialog) == state)
        read += 1
      }
      _ = damaged.object?["happened"].flatMap { Cause($0) }
      _ = Opening.read(damaged)
    }
    #expect(read > 1_000)
  }
}

extension JSONValue {
  /// The same with one part of it, somewhere, replaced by something else.
  fileprivate func damaged(by dice: inout Customer) -> JSONValue {
    if dice.roll(6) > 0 {
      switch self {
      case .array(var elements) where !elements.isEmpty:
        let place = dice.roll(elements.count)
        elements[place] = elements[place].damaged(by: &dice)
        return .array(elements)
      case .object(let object) where !object.members.isEmpty:
        let place = dice.roll(object.members.count)
        var copy = JSONObject()
        for (index, member) in object.members.enumerated() {
          copy.append(member.name, index == place ? member.value.damaged(by: &dice) : member.value)
        }
        return .object(copy)
      default: break
      }
    }
    let others: [JSONValue] = [
      .null, true, 0, -1, .integer(.max), .integer(.min), "", "wifi", "c1.2.3", "began", [], [:], [.null],
      ["slot": "room"],
      ["choice": "wifi"], ["text": "e\u{301}"], ["number": 5], ["health": "healthy", "for": "c1.2.0"],
    ]
    return others[dice.roll(others.count)]
  }
}
