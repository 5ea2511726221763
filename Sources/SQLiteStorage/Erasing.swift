import CivilTime
import DialogModel
import Faults
import Storage
import StrictJSON

// An erasure is written twice: in the file, as a tombstone, and in a ledger beside it. The ledger is there first, so
// that it is done at the next start even if the process ends in between; and it is still there when an older backup,
// in which everything stands as before, is put in the place of the file. It holds our own numbers and nothing of anybody.

/// Forgetting for good.
extension Archive {
  /// What becomes of tickets when their conversation goes.
  enum TicketFate {
    /// They are gone as well.
    case remove
    /// Their key stays, so that the module can be asked to forget what was sent to it.
    case empty
  }

  func erase(_ whom: Forgotten, for request: String, at now: Instant) throws(StorageFault) -> Erasure {
    // What is in nobody's hands but ours is found in the tables; so heads must be there.
    try tidyUp()
    let ids = try known(try conversations(of: whom))
    var erasure = Erasure(request: request, conversations: ids, turns: 0, tickets: [])
    for id in ids {
      erasure.turns += try head(of: id)?.number ?? 0
      erasure.tickets += try guarded { () throws(Database.Failure) in
        try database.statement("SELECT key FROM ticket WHERE conversation = ? ORDER BY id").rows(.integer(id.number)) {
          $0.text(0)
        }
      }
    }
    // A second try may follow one that could not empty the log.
    guard !ids.isEmpty else {
      try leaveNothingBehind()
      return erasure
    }
    try note(erasure, at: now)
    try forget(ids, tickets: .empty, tombstone: (erasure, now))
    try leaveNothingBehind()
    return erasure
  }

  func conversations(of whom: Forgotten) throws(StorageFault) -> [Int] {
    try guarded { () throws(Database.Failure) in
      switch whom {
      case .conversation(let id): [id.number]
      case .address(let address):
        // There is no index of conversations by address, because this is asked once in a long while.
        try database.statement(
          "SELECT id FROM conversation WHERE address = (SELECT id FROM address WHERE bridge = ? AND name = ?) ORDER BY id"
        ).rows(.bytes(address.bridge), .bytes(address.conversation)) { $0.integer(0) }
      case .person(let person):
        try database.statement("SELECT conversation FROM trace WHERE hash = ? ORDER BY conversation").rows(
          .bytes(person.hash(keyedBy: traceKey))
        ) { $0.integer(0) }
      }
    }
  }

  func known(_ numbers: [Int]) throws(StorageFault) -> [ConversationID] {
    var known: [ConversationID] = []
    for number in numbers where try head(of: ConversationID(number)) != nil { known.append(ConversationID(number)) }
    return known
  }

  private func note(_ erasure: Erasure, at now: Instant) throws(StorageFault) {
    let line: JSONValue = [
      "request": .string(erasure.request), "at": .string(now.description),
      "conversations": .array(erasure.conversations.map { .integer($0.number) }),
    ]
    do {
      try Ledger.append(JSONWriter.text(line), to: ledgerPath)
    } catch {
      throw .refused("\(ledgerPath) cannot be written")
    }
  }

  /// At a start: what the ledger says is gone, whatever file has been put here since.
  func forgetWhatWasErased() throws(OpeningFault) {
    let lines: [String]
    do {
      lines = try Ledger.lines(of: ledgerPath)
    } catch {
      throw OpeningFault(error, of: folder.path)
    }
    do throws(StorageFault) {
      for line in lines {
        // A half line is the end of an erasure that was never answered for.
        guard let object = try? JSONReader.readObject(line.utf8, within: .record) else { continue }
        let ids = try known((object["conversations"]?.array ?? []).compactMap(\.integer))
        guard !ids.isEmpty else { continue }
        try tidyUp()
        try forget(ids, tickets: .empty)
        try leaveNothingBehind()
      }
    } catch {
      throw .damaged(path: path, detail: error.reason)
    }
  }

  /// The log still holds pages as they were, so it is written back and cut to nothing; and pages hold in their unused parts
  /// what rows looked like before they were moved.
  private func leaveNothingBehind() throws(StorageFault) {
    try guarded { () throws(Database.Failure) in
      try database.checkpoint(truncating: true)
      try database.forgetPages()
    }
    do {
      try database.scrubber?.scrub()
    } catch {
      throw breaking(StorageFault(error))
    }
  }

  /// Takes conversations out of every table, in one transaction.
  func forget(
    _ ids: [ConversationID], tickets fate: TicketFate, tombstone: (Erasure, Instant)? = nil
  ) throws(StorageFault) {
    var chains: [Int] = []
    for id in ids { chains += try rows(of: id).map(\.id) }
    try guarded { () throws(Database.Failure) in
      try transaction { () throws(Database.Failure) in
        for turn in chains { try database.statement("DELETE FROM turn WHERE id = ?").run(.integer(turn)) }
        fault("erase.mid")
        for id in ids { try take(id, tickets: fate) }
        guard let (erasure, now) = tombstone else { return }
        try database.statement(
          "INSERT INTO erasure(request, at, conversations, turns, tickets) VALUES(?, ?, ?, ?, ?)"
        ).run(
          .text(erasure.request), .integer(now.nanosecondsSince1970), .integer(erasure.conversations.count),
          .integer(erasure.turns), .integer(erasure.tickets.count))
      }
    }
    for id in ids {
      seats[id] = nil
      heads[id] = nil
    }
  }

  private func take(_ id: ConversationID, tickets fate: TicketFate) throws(Database.Failure) {
    let number = Statement.Value.integer(id.number)
    let address = try database.statement("SELECT address FROM conversation WHERE id = ?").first(number) {
      $0.isNone(0) ? nil : $0.integer(0)
    }
    if let address = address ?? nil {
      try database.statement("DELETE FROM message WHERE address = ? AND conversation = ?").run(
        .integer(address), number)
      let isOpen = try database.statement("SELECT open FROM address WHERE id = ?").first(.integer(address)) {
        $0.integer(0) == id.number
      }
      if isOpen == true { try close(address) }
      try database.statement("DELETE FROM say WHERE conversation = ?").run(number)
    }
    for statement in [
      try database.statement("DELETE FROM code WHERE conversation = ?"),
      try database.statement("DELETE FROM trace WHERE conversation = ?"),
      try database.statement("DELETE FROM head WHERE conversation = ?"),
      try database.statement("DELETE FROM conversation WHERE id = ?"),
    ] { try statement.run(number) }
    if let address = address ?? nil {
      // A name that a bridge gave can tell who somebody is; it goes with the last conversation that bore it.
      try database.statement(
        "DELETE FROM address WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM conversation WHERE address = ?1)"
      ).run(.integer(address))
    }
    switch fate {
    case .empty:
      let handoffs = try database.statement(
        """
        SELECT ticket, revision, attempts, due FROM handoff JOIN ticket ON ticket.id = handoff.ticket
        WHERE conversation = ?
        """
      ).rows(number) { ($0.integer(0), $0.integer(1), $0.integer(2), $0.integer(3)) }
      for (ticket, revision, attempts, due) in handoffs {
        let state = Handoff.State.erased.rawValue
        let sum = Self.checksum(
          of: ticket, revision: revision, state: state, attempts: attempts, due: due, hash: [])
        try database.statement(
          "UPDATE handoff SET state = ?, body = x'', hash = x'', checksum = ? WHERE ticket = ? AND revision = ?"
        ).run(.text(state), .integer(sum), .integer(ticket), .integer(revision))
      }
    case .remove:
      try database.statement("DELETE FROM handoff WHERE ticket IN (SELECT id FROM ticket WHERE conversation = ?)").run(
        number)
      try database.statement("DELETE FROM ticket WHERE conversation = ?").run(number)
    }
  }
}
