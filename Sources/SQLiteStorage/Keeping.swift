import CivilTime
import ConversationEngine
import DialogModel
import Faults
import SourceText
import Storage
import StrictJSON

/// Keeping a batch: one transaction, and nothing is remembered beside the file before it is committed.
extension Archive {
  /// What a batch changes, until it is committed.
  struct Draft {
    var seats: [ConversationID: Seat] = [:]
    var openings: [ConversationID: Opening] = [:]
    var editions: [String: Int] = [:]
    var nextTurn: Int
  }

  func keep(_ batch: Batch) throws(StorageFault) {
    try checkTrust()
    if !batch.openings.isEmpty { try leaveReserve() }
    if mutant(1), !database.isAtRest { try commit() }
    if database.pagesInLog >= Limits.pagesInLog { try tidyUp() }
    var draft = Draft(nextTurn: nextTurn)
    do {
      try database.statement("BEGIN IMMEDIATE").run()
    } catch {
      throw breaking(StorageFault(error))
    }
    fault("txn.begun")
    do {
      try write(batch, into: &draft)
      try refuseIfAsked()
    } catch {
      // A transaction that cannot be taken back either leaves nothing to trust.
      if !database.isAtRest {
        do { try database.statement("ROLLBACK").run() } catch {
          throw breaking(.broken("a batch cannot be taken back"))
        }
      }
      throw breaking(error)
    }
    if !mutant(1) { try commit() }
    nextTurn = draft.nextTurn
    editions.merge(draft.editions) { $1 }
    for (id, seat) in draft.seats {
      seats[id] = seat
      heads[id] = seat.head
    }
  }

  /// Nobody begins when the disk is nearly full; it is better said before than in the middle of a talk.
  private func leaveReserve() throws(StorageFault) {
    guard let room = room() else { return }
    let reserve = min(Limits.reserveInBytes, room.total / Limits.reservePart)
    guard room.free < reserve else { return }
    throw .full(
      "\(room.free >> 20) MB are free on the disk, and the last \(reserve >> 20) MB are for conversations that have begun"
    )
  }

  private func refuseIfAsked() throws(StorageFault) {
    guard let left = batchesUntilRefusal else { return }
    batchesUntilRefusal = left == 0 ? nil : left - 1
    if left == 0 { throw .refused("the store was told to refuse") }
  }

  /// Whatever goes wrong here leaves open what the file holds, so that what is remembered beside it is made anew.
  private func commit() throws(StorageFault) {
    fault("commit.before")
    do {
      try database.statement("COMMIT").run()
    } catch {
      if mutant(12) { return }
      if !database.isAtRest { try? database.statement("ROLLBACK").run() }
      let fault = breaking(StorageFault(atCommit: error))
      if broken == nil { try findHeads() }
      throw fault
    }
    fault("commit.after")
  }

  private func write(_ batch: Batch, into draft: inout Draft) throws(StorageFault) {
    for opening in batch.openings { draft.openings[opening.id] = opening }
    for turn in batch.turns { try write(turn, into: &draft) }
    do throws(Database.Failure) {
      for message in batch.messages { try write(message) }
      for reply in batch.replies { try write(reply) }
      if mutant(3), !batch.tickets.isEmpty {
        try database.statement("COMMIT").run()
        fault("ticket.between")
        try database.statement("BEGIN IMMEDIATE").run()
      }
      for ticket in batch.tickets { try write(ticket) }
      for code in batch.codes {
        try database.statement("DELETE FROM code WHERE conversation = ?").run(.integer(code.conversation.number))
        let issued = Statement.Value.integer(code.issued.nanosecondsSince1970)
        let began = Statement.Value.integer(code.began.nanosecondsSince1970)
        let id = Statement.Value.integer(code.conversation.number)
        try database.statement("INSERT INTO code VALUES(?, ?, ?, ?, ?)").run(
          .bytes(code.hash), id, issued, began,
          .integer(Checksum.of(.bytes(code.hash), id, issued, began)))
      }
      for trace in batch.traces {
        try database.statement("INSERT OR IGNORE INTO trace VALUES(?, ?)").run(
          .bytes(trace.person.hash(keyedBy: traceKey)), .integer(trace.conversation.number))
      }
    } catch {
      throw StorageFault(error)
    }
  }

  private func write(_ turn: KeptTurn, into draft: inout Draft) throws(StorageFault) {
    let id = turn.conversation
    var before = draft.seats[id]
    if before == nil, draft.openings[id] == nil { before = try seat(of: id) }
    guard let name = before == nil ? draft.openings[id]?.dialog : try opening(of: id)?.dialog,
      let dialog = dialogs.first(where: { $0.name.value == name })
    else { preconditionFailure("a turn belongs to a conversation that has begun, and follows a dialog of this store") }
    precondition(turn.number == (before?.head.number ?? 0) + 1, "the turns of a conversation follow one another")
    let record = turn.json(in: dialog).object
    guard let state = record?["state"]?.object, let did = record?["did"] else {
      preconditionFailure("the record of a turn holds its state and what was done")
    }
    let isOver = turn.state.ending != nil
    let isWhole = before.map { $0.sinceWhole + 1 >= Limits.turnsBetweenWholeStates } ?? true
    let row = Row(
      id: draft.nextTurn, conversation: id.number, number: turn.number, previous: before?.head.turn ?? 0,
      at: turn.time.nanosecondsSince1970, happened: JSONWriter.text(turn.cause.json), did: JSONWriter.text(did),
      isWhole: isWhole,
      state: JSONWriter.text(
        before.map { isWhole ? .object(state) : StateChange(from: $0.state, to: state).json } ?? .object(state)),
      isOver: isOver)
    var address = before?.address
    do throws(Database.Failure) {
      if before == nil, let opening = draft.openings[id] {
        address = try write(opening, language: dialog.languages[turn.state.language], into: &draft)
      }
      try insert(row)
      fault("turn.inserted")
      if isOver, let address {
        try close(address)
      }
      fault("state.updated")
    } catch {
      throw StorageFault(error)
    }
    draft.nextTurn += 1
    let end = Retention.end(after: turn.time, isFinished: isOver).nanosecondsSince1970
    draft.seats[id] = Seat(
      head: Head(turn: row.id, number: row.number, retainUntil: end), address: address, state: state,
      sinceWhole: isWhole ? 0 : (before?.sinceWhole ?? 0) + 1)
  }

  private func insert(_ row: Row) throws(Database.Failure) {
    try database.statement("INSERT INTO turn VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").run(
      .integer(row.id), .integer(row.conversation), .integer(row.number), .integer(row.previous), .integer(row.at),
      .text(row.happened), .text(row.did), .integer(row.isWhole ? 1 : 0), .text(row.state),
      .integer(row.isOver ? 1 : 0), .integer(row.checksum))
  }
}
