import CivilTime
import ConversationEngine
import DialogModel
import Faults
import SourceText
import Storage
import StrictJSON

/// Reading what was kept; decisions are applied, and never made again.
extension Archive {
  func recall(_ ids: [ConversationID]) throws(StorageFault) -> [KeptConversation] {
    var kept: [KeptConversation] = []
    for id in ids {
      guard let seat = try seat(of: id), let opening = try opening(of: id),
        let dialog = dialogs.first(where: { $0.name.value == opening.dialog })
      else { continue }
      guard let state = Conversation.State(.object(seat.state), in: dialog), state.turn == seat.head.number else {
        throw breaking(.broken("the state of \(id) is damaged"))
      }
      kept.append(KeptConversation(opening: opening, state: state))
    }
    return kept
  }

  /// A conversation as its next turn finds it; nil for one that is unknown.
  func seat(of id: ConversationID) throws(StorageFault) -> Seat? {
    if let seat = seats[id] { return seat }
    guard let head = try head(of: id), let line = try openingLine(of: id) else { return nil }
    let (state, sinceWhole) = try state(from: head, of: id)
    let seat = Seat(head: head, address: line.address, state: state, sinceWhole: sinceWhole)
    seats[id] = seat
    return seat
  }

  private func openingLine(of id: ConversationID) throws(StorageFault) -> (json: JSONValue, address: Int?)? {
    let row = try guarded { () throws(Database.Failure) in
      try database.statement("SELECT edition, address, opening, checksum FROM conversation WHERE id = ?")
        .first(.integer(id.number)) { row in
          (
            edition: row.integer(0), address: row.isNone(1) ? nil : row.integer(1), text: row.text(2),
            sum: row.integer(3)
          )
        }
    }
    guard let row else { return nil }
    guard row.sum == Self.checksum(of: id, edition: row.edition, address: row.address, text: row.text) else {
      throw breaking(.broken("the beginning of \(id) is damaged"))
    }
    return (try json(row.text, of: id), row.address)
  }

  func opening(of id: ConversationID) throws(StorageFault) -> Opening? {
    guard let line = try openingLine(of: id) else { return nil }
    guard var opening = Opening.read(line.json)?.opening else {
      throw breaking(.broken("the beginning of \(id) is damaged"))
    }
    if let address = line.address {
      opening.address = try guarded { () throws(Database.Failure) in
        try database.statement("SELECT bridge, name FROM address WHERE id = ?").first(.integer(address)) {
          Address(bridge: $0.bytes(0), conversation: $0.bytes(1))
        }
      }
    }
    return opening
  }

  func record(of id: ConversationID) throws(StorageFault) -> [JSONValue] {
    guard let line = try openingLine(of: id) else { return [] }
    var lines = [line.json]
    var state = JSONObject()
    for row in try rows(of: id) {
      let value = try json(row.state, of: id)
      let next = row.isWhole ? value.object : StateChange(value).applied(to: state)
      guard let next else { throw breaking(.broken("a state of \(id) is damaged")) }
      state = next
      lines.append([
        "conversation": .string(id.description), "turn": .integer(row.number),
        "at": .string(Instant(nanosecondsSince1970: row.at).description), "happened": try json(row.happened, of: id),
        "did": try json(row.did, of: id), "state": .object(state),
      ])
    }
    return lines
  }

  func conversations(at addresses: [Address]) throws(StorageFault) -> [ConversationID?] {
    try guarded { () throws(Database.Failure) in
      var found: [ConversationID?] = []
      for address in addresses {
        let open = try database.statement("SELECT open, checksum FROM address WHERE bridge = ? AND name = ?")
          .first(.bytes(address.bridge), .bytes(address.conversation)) { row throws(Database.Failure) in
            let open = row.isNone(0) ? nil : row.integer(0)
            try row.expect(address.checksum(open: open), in: 1)
            return open
          }
        found.append((open ?? nil).map { ConversationID($0) })
      }
      return found
    }
  }

  func messages(_ names: [MessageName]) throws(StorageFault) -> [KeptMessage?] {
    try guarded { () throws(Database.Failure) in
      var found: [KeptMessage?] = []
      for name in names {
        guard let address = try row(of: name.address) else {
          found.append(nil)
          continue
        }
        let id = mutant(5) ? try alike(name, at: address) : name.id
        found.append(
          try database.statement("SELECT hash, conversation, turn, checksum FROM message WHERE address = ? AND id = ?")
            .first(.integer(address), .bytes(id)) { row throws(Database.Failure) in
              let sum = Checksum.of(
                .integer(address), .bytes(id), .bytes(row.bytes(0)), .integer(row.integer(1)),
                .integer(row.integer(2)))
              try row.expect(sum, in: 3)
              return KeptMessage(
                name: name, contentHash: row.bytes(0), conversation: ConversationID(row.integer(1)),
                turn: row.integer(2))
            })
      }
      return found
    }
  }

  /// A planted mistake: ids that only look alike are taken for one.
  private func alike(_ name: MessageName, at address: Int) throws(Database.Failure) -> [UInt8] {
    let text = String(decoding: name.id, as: UTF8.self)
    let ids = try database.statement("SELECT id FROM message WHERE address = ?").rows(.integer(address)) { $0.bytes(0) }
    return ids.first { String(decoding: $0, as: UTF8.self) == text } ?? name.id
  }

  func replies(to bridge: [UInt8], after number: Int, atMost limit: Int) throws(StorageFault) -> [KeptBridgeReply] {
    try guarded { () throws(Database.Failure) in
      try database.statement(
        """
        SELECT say.bridge, say.number, say.address, say.conversation, say.turn, say.position, say.reply, say.checksum,
          address.name
        FROM say JOIN bridge ON bridge.id = say.bridge JOIN address ON address.id = say.address
        WHERE bridge.name = ? AND say.number > ? ORDER BY say.number LIMIT ?
        """
      ).rows(.bytes(bridge), .integer(number), .integer(limit)) { row throws(Database.Failure) in
        let reply = BridgeReply(
          address: Address(bridge: bridge, conversation: row.bytes(8)), conversation: ConversationID(row.integer(3)),
          turn: row.integer(4), index: row.integer(5), content: row.text(6))
        let sum = Checksum.of(
          .integer(row.integer(0)), .integer(row.integer(1)), .integer(row.integer(2)), .integer(row.integer(3)),
          .integer(row.integer(4)), .integer(row.integer(5)), .text(reply.content))
        try row.expect(sum, in: 7)
        return KeptBridgeReply(number: row.integer(1), reply: reply)
      }
    }
  }

  func acknowledge(_ bridge: [UInt8], upTo number: Int) throws(StorageFault) -> Bool {
    try guarded { () throws(Database.Failure) in
      let row = try database.statement("SELECT id, said FROM bridge WHERE name = ?").first(.bytes(bridge)) {
        ($0.integer(0), $0.integer(1))
      }
      guard number >= 0, number <= row?.1 ?? 0 else { return false }
      guard let row else { return true }
      try database.statement("DELETE FROM say WHERE bridge = ? AND number <= ?").run(.integer(row.0), .integer(number))
      return true
    }
  }

  func code(_ hash: [UInt8], at now: Instant) throws(StorageFault) -> KeptCode? {
    let code = try guarded { () throws(Database.Failure) in
      try database.statement("SELECT conversation, issued, began, checksum FROM code WHERE hash = ?").first(
        .bytes(hash)
      ) {
        row throws(Database.Failure) in
        let sum = Checksum.of(
          .bytes(hash), .integer(row.integer(0)), .integer(row.integer(1)), .integer(row.integer(2)))
        try row.expect(sum, in: 3)
        return KeptCode(
          hash: hash, conversation: ConversationID(row.integer(0)),
          issued: Instant(nanosecondsSince1970: row.integer(1)),
          began: Instant(nanosecondsSince1970: row.integer(2)))
      }
    }
    guard let code, let head = try head(of: code.conversation) else { return nil }
    let last = try row(head.turn, of: code.conversation, number: head.number)
    return code.isAlive(at: now, lastTurn: Instant(nanosecondsSince1970: last.at)) ? code : nil
  }
}
