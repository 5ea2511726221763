import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import Testing

/// What every store promises, whatever it keeps things in.
///
/// A store joins by calling `check` from a suite of its own, with a way to make an empty store, a way to let it refuse
/// the batch after so many others, and a way to open what one has kept anew, where it outlives its process.
struct StorageContract<Store: Storage> {
  /// A store with nothing in it.
  let empty: () throws -> Store
  /// Makes the store refuse one batch, after so many more were kept.
  let refuse: (inout Store, _ after: Int) -> Void
  /// Lets go of a store and opens what it kept; nil where it keeps nothing beyond its life.
  var reopened: ((consuming Store) throws -> Store)?

  /// Holds the store to all of it.
  func check() throws {
    try givesNoNumberTwice()
    try leavesOutWhatItDoesNotKnow()
    try keepsAllOfABatch()
    try keepsNothingOfARefusedBatch()
    try keepsTheOrderOfTurns()
    try givesBackWhatOthersKept()
    try takesAMessageOnce()
    try knowsWhatIsOpenAtAnAddress()
    try keepsRepliesUntilTheyAreAcknowledged()
    try keepsTicketsWithTheirTurn()
    try opensWithACodeOnce()
    try writesTheRecordOfATalk()
    try forgetsWhoeverAsks()
    try sweepsWhatIsOld()
  }

  private func givesNoNumberTwice() throws {
    var store = try empty()
    var seen: Set<ConversationID> = []
    for round in 0..<20 {
      let id = try store.nextConversation()
      #expect(seen.insert(id).inserted)
      // A number whose conversation was never kept is gone as well.
      if round.isMultiple(of: 3) { try store.keep(batch(opening: id)) }
      if round.isMultiple(of: 5), let reopened { store = try reopened(store) }
    }
  }

  private func leavesOutWhatItDoesNotKnow() throws {
    var store = try empty()
    let id = try store.nextConversation()
    #expect(try store.recall([]) == [])
    #expect(try store.recall([id]) == [])
    try store.keep(batch(opening: id))
    let other = ConversationID(id.number + 1_000)
    #expect(try store.recall([other, id, ConversationID(-1)]).map(\.opening.id) == [id])
    try store.keep(Batch())
    #expect(try store.recall([id]).count == 1)
  }

  private func keepsAllOfABatch() throws {
    var store = try empty()
    let ids = try (0..<3).map { _ in try store.nextConversation() }
    var all = Batch()
    for id in ids {
      let one = batch(opening: id)
      all.openings += one.openings
      all.turns += one.turns + [turn(2, of: id)]
    }
    try store.keep(all)
    if let reopened { store = try reopened(store) }
    let kept = try store.recall(ids)
    #expect(kept.map(\.opening) == all.openings)
    #expect(kept.map(\.state) == ids.map { _ in state(2) })
  }

  private func keepsNothingOfARefusedBatch() throws {
    var store = try empty()
    let (old, new) = (try store.nextConversation(), try store.nextConversation())
    try store.keep(batch(opening: old))
    refuse(&store, 1)
    try store.keep(Batch(turns: [turn(2, of: old)]))
    var mixed = batch(opening: new)
    mixed.turns.append(turn(3, of: old))
    #expect(throws: StorageFault.self) { try store.keep(mixed) }
    if let reopened { store = try reopened(store) }
    #expect(try store.recall([new]) == [])
    #expect(try store.recall([old]).map(\.state) == [state(2)])
    // The same may work later, and then it is as if it had never been tried.
    try store.keep(mixed)
    #expect(try store.recall([old, new]).map(\.state) == [state(3), state(1)])
  }

  private func keepsTheOrderOfTurns() throws {
    var store = try empty()
    let id = try store.nextConversation()
    try store.keep(batch(opening: id))
    for first in stride(from: 2, to: 20, by: 3) {
      try store.keep(Batch(turns: (first..<first + 3).map { turn($0, of: id) }))
      #expect(try store.recall([id]).map(\.state) == [state(first + 2)])
    }
  }

  /// A whole conversation, with everything that a state can hold.
  private func givesBackWhatOthersKept() throws {
    var visit = try Visit(Editions.small, store: try empty())
    for line in SmallDesk.network {
      visit.say(line)
      let present = try #require(visit.present)
      var store = visit.desk.store
      #expect(try store.recall([visit.id]).map(\.state) == [present.state])
    }
    guard let reopened else { return }
    let present = try #require(visit.present)
    var store = try reopened(visit.desk.store)
    #expect(try store.recall([visit.id]).map(\.state) == [present.state])
  }

  private func takesAMessageOnce() throws {
    var store = try empty()
    let id = try store.nextConversation()
    // Letters that look alike are two ids, and a bridge may name as another does.
    let names = [("ops", "é"), ("ops", "e\u{301}"), ("ops", ""), ("desk", "é")].map { name($1, bridge: $0) }
    var first = batch(opening: id, at: address("room", bridge: "ops"))
    first.messages = [KeptMessage(name: names[0], contentHash: [1], conversation: id, turn: 1)]
    try store.keep(first)
    #expect(try store.messages(names) == [first.messages[0], nil, nil, nil])
    var again = Batch(turns: [turn(2, of: id)])
    again.messages = [KeptMessage(name: names[0], contentHash: [1], conversation: id, turn: 2)]
    #expect(throws: StorageFault.self) { try store.keep(again) }
    #expect(try store.recall([id]).map(\.state) == [state(1)])
    again.messages = [KeptMessage(name: names[1], contentHash: [0, 255], conversation: id, turn: 2)]
    try store.keep(again)
    if let reopened { store = try reopened(store) }
    #expect(try store.messages(names) == [first.messages[0], again.messages[0], nil, nil])
  }

  private func knowsWhatIsOpenAtAnAddress() throws {
    var store = try empty()
    let (old, new) = (try store.nextConversation(), try store.nextConversation())
    let places = [address("a/b", bridge: "ops"), address("a/b", bridge: "desk"), address("", bridge: "ops")]
    #expect(try store.conversations(at: places) == [nil, nil, nil])
    try store.keep(batch(opening: old, at: places[0]))
    #expect(try store.conversations(at: places) == [old, nil, nil])
    #expect(try store.recall([old]).first?.opening.address == places[0])
    var end = turn(2, of: old)
    end.state.ending = .closed
    try store.keep(Batch(turns: [end]))
    #expect(try store.conversations(at: places) == [nil, nil, nil])
    try store.keep(batch(opening: new, at: places[0]))
    if let reopened { store = try reopened(store) }
    #expect(try store.conversations(at: places) == [new, nil, nil])
  }

  private func keepsRepliesUntilTheyAreAcknowledged() throws {
    var store = try empty()
    let id = try store.nextConversation()
    let place = address("room", bridge: "ops")
    func reply(_ index: Int) -> BridgeReply {
      BridgeReply(address: place, conversation: id, turn: 1, index: index, content: "{\"text\":\"\(index)\"}")
    }
    var batch = batch(opening: id, at: place)
    batch.replies = [reply(0), reply(1)]
    try store.keep(batch)
    var next = Batch(turns: [turn(2, of: id)])
    next.replies = [reply(2)]
    try store.keep(next)
    let bridge = place.bridge
    #expect(try store.replies(to: bridge, after: 0, atMost: 2).map(\.number) == [1, 2])
    #expect(try store.replies(to: bridge, after: 1, atMost: 9).map(\.number) == [2, 3])
    #expect(try store.replies(to: bridge, after: 3, atMost: 9) == [])
    #expect(try store.replies(to: bridge, after: 0, atMost: 9).map(\.reply) == [reply(0), reply(1), reply(2)])
    #expect(try store.replies(to: Array("desk".utf8), after: 0, atMost: 9) == [])
    for never in [4, -1, .max, .min] { #expect(try !store.acknowledge(bridge, upTo: never)) }
    #expect(try store.acknowledge(bridge, upTo: 2))
    #expect(try store.acknowledge(bridge, upTo: 1))
    if let reopened { store = try reopened(store) }
    #expect(try store.replies(to: bridge, after: 0, atMost: 9).map(\.number) == [3])
    next.turns = [turn(3, of: id)]
    try store.keep(next)
    #expect(try store.replies(to: bridge, after: 0, atMost: 9).map(\.number) == [3, 4])
  }

  private func keepsTicketsWithTheirTurn() throws {
    var store = try empty()
    let id = try store.nextConversation()
    func ticket(_ ordinal: Int, turn: Int) -> KeptTicket {
      let key = TicketKey(prefix: "dsk1", instance: "local", conversation: id, ordinal: ordinal)
      return KeptTicket(key: key, conversation: id, turn: turn, time: time, body: Array("{\"n\":\(ordinal)}".utf8))
    }
    try store.keep(batch(opening: id))
    var filing = Batch(turns: [turn(2, of: id)])
    filing.tickets = [ticket(1, turn: 2)]
    refuse(&store, 0)
    #expect(throws: StorageFault.self) { try store.keep(filing) }
    #expect(try !store.hasTicket(numbered: ticket(1, turn: 2).key.number))
    try store.keep(filing)
    var next = Batch(turns: [turn(3, of: id)])
    next.tickets = [ticket(1, turn: 3)]
    #expect(throws: StorageFault.self) { try store.keep(next) }
    next.tickets = [ticket(2, turn: 3)]
    try store.keep(next)
    if let reopened { store = try reopened(store) }
    let kept = try store.tickets(before: nil, atMost: 9)
    #expect(kept.map(\.1.ticket) == [ticket(2, turn: 3), ticket(1, turn: 2)])
    #expect(try store.tickets(before: kept[0].0, atMost: 1).map(\.1.ticket) == [ticket(1, turn: 2)])
    #expect(try store.hasTicket(numbered: ticket(1, turn: 2).key.number))
    #expect(try store.handoffs(dueBy: time, atMost: 9).map(\.ticket.turn) == [2, 3])
    #expect(try store.handoffs(dueBy: time, atMost: 1).map(\.state) == [.ready])
    #expect(try store.handoffs(dueBy: time.advanced(by: .seconds(-1)), atMost: 9) == [])
  }

  private func opensWithACodeOnce() throws {
    var store = try empty()
    let id = try store.nextConversation()
    let codes = (0..<3).map { ResumeCode(chance: [UInt8](repeating: $0, count: 16)) }
    func kept(_ index: Int, issued: Instant) -> KeptCode {
      KeptCode(hash: codes[index].hash, conversation: id, issued: issued, began: time)
    }
    var first = batch(opening: id)
    first.codes = [kept(0, issued: time)]
    try store.keep(first)
    #expect(try store.code(codes[0].hash, at: time) == kept(0, issued: time))
    #expect(try store.code(codes[1].hash, at: time) == nil)
    #expect(try store.code(codes[0].hash, at: time.advanced(by: Retention.codeIdle)) == nil)
    let later = time.advanced(by: .seconds(3_600))
    var next = Batch(turns: [turn(2, of: id)])
    next.codes = [kept(1, issued: later)]
    try store.keep(next)
    if let reopened { store = try reopened(store) }
    #expect(try store.code(codes[0].hash, at: later) == nil)
    #expect(try store.code(codes[1].hash, at: later) == kept(1, issued: later))
    let week = time.advanced(by: Retention.codeAbsolute)
    next.turns = [turn(3, of: id)]
    next.codes = [kept(2, issued: week.advanced(by: .seconds(-60)))]
    try store.keep(next)
    #expect(try store.code(codes[2].hash, at: week.advanced(by: .seconds(-1))) != nil)
    #expect(try store.code(codes[2].hash, at: week) == nil)
  }

  private func writesTheRecordOfATalk() throws {
    let edition = Editions.small
    var visit = try Visit(edition, store: try empty())
    // Enough turns for several whole states, with something taken back.
    for line in SmallDesk.network { visit.say(line) }
    var mirror = try Visit(edition, store: MemoryStorage())
    for line in SmallDesk.network { mirror.say(line) }
    var store = visit.desk.store
    let lines = try store.record(of: visit.id)
    #expect(lines == mirror.record(in: edition))
    #expect(lines.count > 12)
    #expect(try store.record(of: ConversationID(visit.id.number + 1_000)) == [])
  }

  private func forgetsWhoeverAsks() throws {
    var store = try empty()
    let ids = try (0..<3).map { _ in try store.nextConversation() }
    let place = address("room", bridge: "ops")
    let user = Person.user(bridge: place.bridge, id: Array("U99".utf8))
    for (index, id) in ids.enumerated() {
      var one = batch(opening: id, at: index == 0 ? place : nil)
      one.traces = [Batch.Trace(index == 0 ? user : .mail("Ana@Example.com"), in: id)]
      let key = TicketKey(prefix: "dsk1", instance: "local", conversation: id, ordinal: 1)
      one.tickets = [KeptTicket(key: key, conversation: id, turn: 1, time: time, body: [1])]
      if index == 0 {
        one.messages = [KeptMessage(name: name("m1", bridge: "ops"), contentHash: [1], conversation: id, turn: 1)]
        one.replies = [BridgeReply(address: place, conversation: id, turn: 1, index: 0, content: "{}")]
      }
      try store.keep(one)
    }
    let nobody = try store.erase(.person(.mail("bea@example.com")), for: "er_1", at: time)
    #expect(nobody == Erasure(request: "er_1", conversations: [], turns: 0, tickets: []))
    let first = try store.erase(.person(user), for: "er_2", at: time)
    #expect(first.conversations == [ids[0]] && first.turns == 1 && first.tickets.count == 1)
    #expect(try store.recall(ids).map(\.opening.id) == [ids[1], ids[2]])
    #expect(try store.conversations(at: [place]) == [nil])
    #expect(try store.messages([name("m1", bridge: "ops")]) == [nil])
    #expect(try store.replies(to: place.bridge, after: 0, atMost: 9) == [])
    #expect(try store.record(of: ids[0]) == [])
    #expect(try store.erase(.person(user), for: "er_2", at: time).conversations == [])
    #expect(
      try store.erase(.person(.mail("ana@example.COM")), for: "er_3", at: time).conversations == [ids[1], ids[2]])
    if let reopened { store = try reopened(store) }
    #expect(try store.recall(ids) == [])
    #expect(try store.handoffs(dueBy: time, atMost: 9) == [])
    // What was sent may have to be asked for again; so keys stay, and nothing else.
    #expect(try store.tickets(before: nil, atMost: 9).map(\.1.state) == [.erased, .erased, .erased])
    #expect(try store.tickets(before: nil, atMost: 9).allSatisfy { $0.1.ticket.body == [] })
  }

  private func sweepsWhatIsOld() throws {
    var store = try empty()
    let ids = try (0..<4).map { _ in try store.nextConversation() }
    for id in ids { try store.keep(batch(opening: id)) }
    var end = turn(2, of: ids[1])
    end.state.ending = .closed
    try store.keep(Batch(turns: [end]))
    var waiting = Batch(turns: [turn(2, of: ids[2])])
    let key = TicketKey(prefix: "dsk1", instance: "local", conversation: ids[2], ordinal: 1)
    waiting.tickets = [KeptTicket(key: key, conversation: ids[2], turn: 2, time: time, body: [1])]
    try store.keep(waiting)
    #expect(try store.sweep(at: time.advanced(by: Retention.abandoned).advanced(by: .seconds(-1))) == 0)
    let month = time.advanced(by: Retention.abandoned)
    var rounds = 0
    while try store.sweep(at: month) > 0 { rounds += 1 }
    #expect((1...2).contains(rounds))
    if let reopened { store = try reopened(store) }
    // What is finished stays longer, and so does what nobody has taken over.
    #expect(try store.recall(ids).map(\.opening.id) == [ids[1], ids[2]])
    while try store.sweep(at: time.advanced(by: Retention.finished)) > 0 {}
    #expect(try store.recall(ids).map(\.opening.id) == [ids[2]])
  }

  private let time = Instant(secondsSince1970: 1_800_000_000)

  private func address(_ conversation: String, bridge: String) -> Address {
    Address(bridge: Array(bridge.utf8), conversation: Array(conversation.utf8))
  }

  private func name(_ id: String, bridge: String) -> MessageName {
    MessageName(Array(id.utf8), at: address("room", bridge: bridge))
  }

  private func batch(opening id: ConversationID, at address: Address? = nil) -> Batch {
    var batch = Batch()
    batch.openings = [
      Opening(
        id: id, instance: "local", dialog: Editions.small.playbook.name, edition: "e1", surroundings: Surroundings(),
        began: Instant(secondsSince1970: 1_800_000_000 + id.number), address: address)
    ]
    batch.turns = [turn(1, of: id)]
    return batch
  }

  private func state(_ number: Int) -> Conversation.State {
    var state = Conversation.State(language: 0)
    state.turn = number
    return state
  }

  private func turn(_ number: Int, of id: ConversationID) -> KeptTurn {
    KeptTurn(
      conversation: id, number: number, time: Instant(secondsSince1970: 1_800_000_000), cause: .line("turn \(number)"),
      effects: [], state: state(number))
  }
}

extension Batch {
  fileprivate init(turns: [KeptTurn]) {
    self.init()
    self.turns = turns
  }
}

@Suite struct `A store in memory` {
  @Test func `keeps what every store promises`() throws {
    try StorageContract(
      empty: { MemoryStorage(dialogs: [Editions.small.playbook.dialog]) }, refuse: { $0.batchesUntilRefusal = $1 }
    ).check()
  }
}
