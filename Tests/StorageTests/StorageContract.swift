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

  private func batch(opening id: ConversationID) -> Batch {
    var batch = Batch()
    batch.openings = [
      Opening(
        id: id, instance: "local", dialog: Editions.small.playbook.name, edition: "e1", surroundings: Surroundings(),
        began: Instant(secondsSince1970: 1_800_000_000 + id.number))
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
    try StorageContract(empty: { MemoryStorage() }, refuse: { $0.batchesUntilRefusal = $1 }).check()
  }
}
