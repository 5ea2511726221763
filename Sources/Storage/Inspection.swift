package import CivilTime
import ConversationEngine
package import DialogModel

/// A store into which an operator can look while it serves.
package protocol InspectableStorage: Storage {
  /// Counts what is kept; looks at every conversation, so it is for people who ask now and then.
  mutating func tally() throws(StorageFault) -> Tally
  /// Finds the conversations that an erasure of the same would take, the oldest first.
  mutating func conversations(of whom: Forgotten) throws(StorageFault) -> [ConversationID]
  /// Recalls conversations by these editions of their dialogs from now on; what no longer fits is left out.
  mutating func follow(_ dialogs: [Dialog]) throws(StorageFault)
  /// Finds a ticket by the number that people quote.
  mutating func ticket(numbered number: String) throws(StorageFault) -> Handoff?
}

/// What a store holds, in numbers.
package struct Tally: Equatable, Sendable {
  /// All that have begun and are neither erased nor swept away.
  package var conversations = 0
  /// Those among them that have come to no end.
  package var open = 0
  /// Events of all conversations together.
  package var turns = 0
  /// How many tickets there are in each state, parallel to `Handoff.State.allCases`.
  package var tickets = Handoff.State.allCases.map { _ in 0 }
  /// When the ticket was filed that has waited longest; nil where none waits.
  package var oldestWaiting: Instant?
  /// Requests to be forgotten that were granted.
  package var erasures = 0

  /// Nothing so far.
  package init() {}

  /// Counts tickets of a state.
  package mutating func add(_ count: Int, in state: Handoff.State) {
    guard let index = Handoff.State.allCases.firstIndex(of: state) else { return }
    tickets[index] += count
  }

  /// How many tickets are in a state.
  package func tickets(in state: Handoff.State) -> Int {
    Handoff.State.allCases.firstIndex(of: state).map { tickets[$0] } ?? 0
  }
}

extension MemoryStorage: InspectableStorage {
  /// Reads everything as if it had been kept as a record, and was read by the new editions.
  package mutating func follow(_ dialogs: [Dialog]) { migrate(to: dialogs) }

  /// Counts by looking at everything.
  package func tally() -> Tally {
    var tally = Tally()
    var last: [ConversationID: KeptTurn] = [:]
    for turn in turns { last[turn.conversation] = turn }
    tally.conversations = last.count
    tally.open = last.values.count { $0.state.ending == nil }
    tally.turns = turns.count
    for (_, handoff) in tickets(before: nil, atMost: .max) { tally.add(1, in: handoff.state) }
    tally.oldestWaiting = handoffs(dueBy: Instant(secondsSince1970: 1 << 40), atMost: .max).map(\.ticket.time).min()
    return tally
  }

  /// Finds them by the same traces as an erasure.
  package func conversations(of whom: Forgotten) -> [ConversationID] {
    var copy = self
    return copy.erase(whom, for: "", at: Instant(secondsSince1970: 0)).conversations
  }

  /// Looks through all tickets; the latest of equal numbers is the one that counts.
  package func ticket(numbered number: String) -> Handoff? {
    tickets(before: nil, atMost: .max).first { $0.1.ticket.key.number == number }?.1
  }
}
