package import CivilTime
import ConversationEngine
package import DialogModel
import SourceText
package import StrictJSON

/// A store that forgets everything when the process ends: for rehearsals and tests.
package struct MemoryStorage: Storage {
  private var dialogs: [Dialog]
  private var conversations: [ConversationID: KeptConversation] = [:]
  private var lastNumber = 0
  /// Every turn that was kept, in order.
  package private(set) var turns: [KeptTurn] = []
  private var messages: [MessageName: KeptMessage] = [:]
  private var open: [Address: ConversationID] = [:]
  private var handoffs: [Handoff] = []
  private var replies: [KeptBridgeReply] = []
  /// The number of the latest reply of each bridge.
  private var said: [[UInt8]: Int] = [:]
  private var codes: [KeptCode] = []
  private var traces: [Batch.Trace] = []
  /// How many batches are still kept before one is refused; nil, as everywhere but in tests, for all of them.
  package var batchesUntilRefusal: Int?
  /// What the refused batch meets, and whether it is kept all the same, as can be where nobody knows.
  package var refusal = (fault: StorageFault.refused("the store was told to refuse"), keeps: false)

  /// Called before a batch is kept, which then takes as long; nothing, as everywhere but in tests.
  package var delay: (@Sendable () -> Void)?

  /// Numbers that count as given to a ticket; none, as everywhere but in tests.
  package var numbersTaken: [String] = []

  /// A store with nothing in it; only of conversations that follow one of `dialogs` it can write the record.
  package init(dialogs: [Dialog] = []) { self.dialogs = dialogs }

  /// Counts up.
  package mutating func nextConversation() -> ConversationID {
    lastNumber += 1
    return ConversationID(lastNumber)
  }

  /// Looks them up in the order in which they were asked for.
  package func recall(_ ids: [ConversationID]) -> [KeptConversation] {
    ids.compactMap { conversations[$0] }
  }

  /// Remembers the batch for as long as the process lives.
  package mutating func keep(_ batch: Batch) throws(StorageFault) {
    delay?()
    if let left = batchesUntilRefusal {
      guard left > 0 else {
        batchesUntilRefusal = nil
        if refusal.keeps { try remember(batch) }
        throw refusal.fault
      }
      batchesUntilRefusal = left - 1
    }
    try remember(batch)
  }

  private mutating func remember(_ batch: Batch) throws(StorageFault) {
    try refuseWhatIsTaken(batch)
    for turn in batch.turns {
      let opening = conversations[turn.conversation]?.opening ?? batch.openings.first { $0.id == turn.conversation }
      guard let opening else { preconditionFailure("a turn belongs to a conversation that has begun") }
      let before = conversations[turn.conversation]?.state.turn ?? 0
      precondition(turn.number == before + 1, "the turns of a conversation follow one another")
      conversations[turn.conversation] = KeptConversation(opening: opening, state: turn.state)
      if let address = opening.address { open[address] = turn.state.ending == nil ? opening.id : nil }
    }
    turns += batch.turns
    for message in batch.messages { messages[message.name] = message }
    handoffs += batch.tickets.map { Handoff(ticket: $0, state: .ready, attempts: 0, due: $0.time) }
    for reply in batch.replies {
      let number = said[reply.address.bridge, default: 0] + 1
      said[reply.address.bridge] = number
      replies.append(KeptBridgeReply(number: number, reply: reply))
    }
    for code in batch.codes {
      codes.removeAll { $0.conversation == code.conversation }
      codes.append(code)
    }
    traces += batch.traces
  }

  mutating func migrate(to editions: [Dialog]) {
    for (id, kept) in conversations {
      guard let state = migrated(kept.state, of: kept.opening.dialog, to: editions) else { continue }
      conversations[id]?.state = state
    }
    for index in turns.indices {
      guard let name = conversations[turns[index].conversation]?.opening.dialog,
        let state = migrated(turns[index].state, of: name, to: editions)
      else { continue }
      turns[index].state = state
    }
    dialogs = editions
  }

  private func migrated(
    _ state: Conversation.State, of name: String, to editions: [Dialog]
  ) -> Conversation.State? {
    guard let old = dialogs.first(where: { $0.name.value == name }),
      let new = editions.first(where: { $0.name.value == name })
    else { return nil }
    return Conversation.State(state.json(in: old), in: new)
  }

  private func refuseWhatIsTaken(_ batch: Batch) throws(StorageFault) {
    for (index, message) in batch.messages.enumerated() {
      let isTwice = batch.messages[..<index].contains { $0.name == message.name }
      guard messages[message.name] == nil, !isTwice else { throw .refused("a message has been taken before") }
    }
    for (index, ticket) in batch.tickets.enumerated() {
      let others = handoffs.map(\.ticket) + batch.tickets[..<index]
      guard !others.contains(where: { $0.key.number == ticket.key.number || $0.key.text == ticket.key.text }) else {
        throw .refused("a ticket has this number")
      }
    }
  }
}

extension MemoryStorage {
  /// Finds what is open.
  package func conversations(at addresses: [Address]) -> [ConversationID?] { addresses.map { open[$0] } }

  /// Finds what was taken.
  package func messages(_ names: [MessageName]) -> [KeptMessage?] { names.map { messages[$0] } }

  /// Finds what waits for its acknowledgement.
  package func replies(to bridge: [UInt8], after number: Int, atMost limit: Int) -> [KeptBridgeReply] {
    Array(replies.lazy.filter { $0.reply.address.bridge == bridge && $0.number > number }.prefix(limit))
  }

  /// Lets go of what was acknowledged.
  package mutating func acknowledge(_ bridge: [UInt8], upTo number: Int) -> Bool {
    guard 0...said[bridge, default: 0] ~= number else { return false }
    replies.removeAll { $0.reply.address.bridge == bridge && $0.number <= number }
    return true
  }

  /// Finds a code that lives.
  package func code(_ hash: [UInt8], at now: Instant) -> KeptCode? {
    codes.first { $0.hash == hash && $0.isAlive(at: now, lastTurn: lastTurn(of: $0.conversation)?.time ?? $0.issued) }
  }

  private func lastTurn(of id: ConversationID) -> KeptTurn? { turns.last { $0.conversation == id } }

  /// Looks through all tickets.
  package func hasTicket(numbered number: String) -> Bool {
    numbersTaken.contains(number) || handoffs.contains { $0.ticket.key.number == number }
  }

  /// Counts tickets from one.
  package func tickets(before position: Int?, atMost limit: Int) -> [(Int, Handoff)] {
    let numbered = handoffs.enumerated().map { ($0.offset + 1, $0.element) }
    return Array(numbered.filter { $0.0 < position ?? .max }.suffix(limit).reversed())
  }

  /// Finds what is due.
  package func handoffs(dueBy now: Instant, atMost limit: Int) -> [Handoff] {
    let due = handoffs.filter { $0.state == .ready && $0.due <= now }
    return Array(due.sorted { $0.due < $1.due }.prefix(limit))
  }

  /// Writes the lines anew from what is remembered.
  package func record(of id: ConversationID) -> [JSONValue] {
    guard let opening = conversations[id]?.opening,
      let dialog = dialogs.first(where: { $0.name.value == opening.dialog })
    else { return [] }
    let turns = turns.filter { $0.conversation == id }
    guard let first = turns.first else { return [] }
    return [opening.json(language: dialog.languages[first.state.language])] + turns.map { $0.json(in: dialog) }
  }
}

extension MemoryStorage {
  /// Forgets at once; nothing of it was ever anywhere else.
  package mutating func erase(_ whom: Forgotten, for request: String, at now: Instant) -> Erasure {
    let ids: [ConversationID] =
      switch whom {
      case .conversation(let id): [id]
      case .address(let address): conversations.values.filter { $0.opening.address == address }.map(\.opening.id)
      // The key of a store that nobody can read is of no use; the hash makes addresses equal that are.
      case .person(let person):
        traces.filter { $0.person.hash(keyedBy: []) == person.hash(keyedBy: []) }.map(\.conversation)
      }
    var known = Array(Set(ids).filter { conversations[$0] != nil })
    known.sort()
    let gone = turns.count { known.contains($0.conversation) }
    let tickets = handoffs.filter { known.contains($0.ticket.conversation) }.map(\.ticket.key.text)
    for index in handoffs.indices where known.contains(handoffs[index].ticket.conversation) {
      handoffs[index].state = .erased
      handoffs[index].ticket.body = []
    }
    for id in known { forget(id) }
    return Erasure(request: request, conversations: known, turns: gone, tickets: tickets)
  }

  private mutating func forget(_ id: ConversationID) {
    if let address = conversations[id]?.opening.address, open[address] == id { open[address] = nil }
    conversations[id] = nil
    turns.removeAll { $0.conversation == id }
    messages = messages.filter { $0.value.conversation != id }
    replies.removeAll { $0.reply.conversation == id }
    codes.removeAll { $0.conversation == id }
    traces.removeAll { $0.conversation == id }
  }

  /// Takes one conversation at a time whose time has come, unless its ticket is still to be handed over.
  package mutating func sweep(at now: Instant) -> Int {
    var last: [ConversationID: Instant] = [:]
    for turn in turns { last[turn.conversation] = turn.time }
    let old = last.keys.sorted().first { id in
      guard let time = last[id], let state = conversations[id]?.state else { return false }
      let waits = handoffs.contains { $0.ticket.conversation == id && $0.state == .ready }
      return !waits && Retention.end(after: time, isFinished: state.ending != nil) <= now
    }
    guard let old else { return 0 }
    let before = turns.count
    forget(old)
    handoffs.removeAll { $0.ticket.conversation == old }
    return before - turns.count
  }

  /// There is nothing to be put in order.
  package func tidyUp() {}
}
