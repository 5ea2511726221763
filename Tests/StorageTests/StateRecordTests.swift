import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import StrictJSON
import Testing

/// A value as it stands in a file.
func bytes(of value: JSONValue) -> [UInt8] { Array(JSONWriter.text(value).utf8) }

/// Reads what a state looks like in a file.
func readAgain(_ state: Conversation.State, in dialog: Dialog) throws -> Conversation.State? {
  Conversation.State(try JSONReader.read(bytes(of: state.json(in: dialog)), within: .record), in: dialog)
}

@Suite struct `The record of a state` {
  private static let dialog = Editions.small.playbook.dialog

  static let asides: [Conversation.Aside] = [
    .confirming(slot("mail"), .text("a@b.example", mentions: []), replaces: false),
    .confirming(slot("trouble"), .listed(2), replaces: true),
    .choosing(slot("trouble"), [2, 3], replaces: false), .choosing(slot("trouble"), [0, 3], replaces: true),
    .changing(slot("room")), .choosingChange, .overruling(ID(0)), .restarting, .cancelling, .solved,
  ]

  static let told: [Told] = [
    Told(topic: .slot(slot("trouble")), value: .answer(.listed(1)), turn: 2, source: .asked),
    Told(topic: .slot(slot("usable")), value: .answer(.listed(0)), turn: 3, source: .mentioned, isAhead: true),
    Told(topic: .slot(slot("guests")), value: .answer(.number(3)), turn: 3, source: .corrected),
    Told(topic: .needed(slot("room")), value: .answer(.unknown), turn: 4, source: .givenUp),
    Told(
      topic: .slot(slot("note")), value: .answer(.text("e\u{301} \"\\\u{2028}\n", mentions: [ID(0)])), turn: 5,
      source: .asked),
    Told(topic: .health(ID(0)), value: .health(.recentlyRestored), turn: 6, source: .reported),
    Told(topic: .article(ID(1)), value: .helped(false), turn: 7, source: .asked),
    Told(topic: .table(ID(0)), value: .decided(against: 1, chosen: 0), turn: 8, source: .asked),
    Told(topic: .summary(Place(step: ID(3), line: 3)), value: .filed, turn: 9, source: .asked),
  ]

  private static func slot(_ name: String) -> ID<Slot> {
    ID(dialog.slots.firstIndex { $0.name.value == name } ?? -1)
  }

  private static var full: Conversation.State {
    var state = Conversation.State(language: 0)
    state.history = told.map { AnswerEvent(turn: $0.turn, changes: [.tell($0)]) }
    state.history.append(AnswerEvent(turn: 10, changes: told.map { .forget($0.topic) }))
    state.history.append(AnswerEvent(turn: 11, changes: []))
    state.said = [Place(step: ID(0), line: 0), Place(step: ID(3), line: 4)]
    state.aside = .choosingChange
    state.misses.unclear = 1
    state.misses.invalid = 2
    state.misses.silent = 3
    state.misses.digressions = 4
    state.misses.refusals = 5
    state.turn = 12
    state.utterances = 9
    state.angry = 2
    state.sealed = 3
    state.tickets = [TicketKey(text: "dsk1.abc.01"), TicketKey(text: "dsk1.abc.02")]
    state.pendingCheck = EffectID(conversation: ConversationID(7), turn: 3, index: 1)
    state.due = Instant("2026-11-21T09:00:00.25+09:00")
    state.ending = .person
    return state
  }

  @Test func `gives everything back`() throws {
    #expect(try readAgain(Self.full, in: Self.dialog) == Self.full)
    #expect(try readAgain(Conversation.State(language: 0), in: Self.dialog) == Conversation.State(language: 0))
  }

  @Test(arguments: asides)
  func `holds every question of the engine's own`(_ aside: Conversation.Aside) throws {
    var state = Conversation.State(language: 0)
    state.aside = aside
    #expect(try readAgain(state, in: Self.dialog) == state)
  }

  @Test(arguments: told)
  func `holds whatever can be told, and that it was forgotten`(_ told: Told) throws {
    var state = Conversation.State(language: 0)
    state.history = [AnswerEvent(turn: 1, changes: [.tell(told), .forget(told.topic)])]
    #expect(try readAgain(state, in: Self.dialog) == state)
  }

  @Test(arguments: Ending.allCases)
  func `holds every ending`(_ ending: Ending) throws {
    var state = Conversation.State(language: 0)
    state.ending = ending
    #expect(try readAgain(state, in: Self.dialog) == state)
  }

  @Test func `is equal to the byte where states are equal`() {
    #expect(bytes(of: Self.full.json(in: Self.dialog)) == bytes(of: Self.full.json(in: Self.dialog)))
  }

  @Test func `holds names, and no position of a slot, a choice or a line`() {
    let text = JSONWriter.text(Self.full.json(in: Self.dialog))
    #expect(text.contains(#""slot":"trouble""#))
    #expect(text.contains(#"{"choice":"secret"}"#))
    #expect(text.contains(#"{"summary":["details","file",1]}"#))
    #expect(text.contains(#""said":[["hello","say welcome",1],["details","say filed",1]]"#))
  }

  static let talks = Editions.shipped.indices.flatMap { edition in
    Editions.shipped[edition].playbook.dialog.languages.indices.map { (edition, $0) }
  }

  @Test(arguments: talks)
  func `leads to where the conversation was, after every turn of whatever is said`(
    _ edition: Int, _ language: Int
  ) throws {
    let edition = Editions.shipped[edition]
    let dialog = edition.playbook.dialog
    for seed in 0..<6 {
      var visit = try Visit(edition, store: MemoryStorage(), language: language)
      var customer = Customer(seed: UInt64(seed), in: dialog)
      for _ in 0..<40 {
        guard let present = visit.present, !present.isOver else { break }
        visit.say(customer.line(to: present))
        let now = try #require(visit.present)
        let state = try #require(try readAgain(now.state, in: dialog))
        #expect(state == now.state, "seed \(seed)")
        let again = Conversation(now.id, in: edition.playbook, state: state, surroundings: now.surroundings)
        #expect(again.isWhere(now), "seed \(seed)")
      }
    }
  }
}
