import CivilTime
import ConversationEngine
import DialogModel
import Digest
import Faults
import Storage
import StrictJSON

/// What stands beside the turns of a batch, row by row.
extension Archive {
  /// Gives the row of the conversation's address, where it has one.
  func write(
    _ opening: Opening, language: LanguageTag, into draft: inout Draft
  ) throws(Database.Failure) -> Int? {
    let address = try opening.address.map { address throws(Database.Failure) in
      try self.row(of: address, opening: opening.id)
    }
    let edition = try edition(of: opening, into: &draft)
    let text = JSONWriter.text(opening.json(language: language))
    try database.statement("INSERT INTO conversation VALUES(?, ?, ?, ?, ?)").run(
      .integer(opening.id.number), .integer(edition), address.map { .integer($0) } ?? .none, .text(text),
      .integer(Self.checksum(of: opening.id, edition: edition, address: address, text: text)))
    return address
  }

  func row(of address: Address, opening id: ConversationID) throws(Database.Failure) -> Int {
    let bridge = Statement.Value.bytes(address.bridge)
    let name = Statement.Value.bytes(address.conversation)
    try database.statement(
      """
      INSERT INTO address(bridge, name, open, checksum) VALUES(?, ?, ?, ?)
      ON CONFLICT(bridge, name) DO UPDATE SET open = excluded.open, checksum = excluded.checksum
      """
    ).run(bridge, name, .integer(id.number), .integer(address.checksum(open: id.number)))
    return try row(of: address) ?? 0
  }

  /// What is written at an address from now on begins a conversation.
  func close(_ row: Int) throws(Database.Failure) {
    let address = try database.statement("SELECT bridge, name FROM address WHERE id = ?").first(.integer(row)) {
      Address(bridge: $0.bytes(0), conversation: $0.bytes(1))
    }
    guard let address else { return }
    try database.statement("UPDATE address SET open = NULL, checksum = ? WHERE id = ?").run(
      .integer(address.checksum(open: nil)), .integer(row))
  }

  /// The row of an address; nil for one that was never heard of.
  func row(of address: Address) throws(Database.Failure) -> Int? {
    try database.statement("SELECT id FROM address WHERE bridge = ? AND name = ?")
      .first(.bytes(address.bridge), .bytes(address.conversation)) { $0.integer(0) }
  }

  func edition(of opening: Opening, into draft: inout Draft) throws(Database.Failure) -> Int {
    let name = "\(opening.dialog) \(opening.edition)"
    if let known = editions[name] ?? draft.editions[name] { return known }
    try database.statement("INSERT OR IGNORE INTO edition(dialog, edition, seen) VALUES(?, ?, ?)").run(
      .text(opening.dialog), .text(opening.edition), .integer(opening.began.nanosecondsSince1970))
    let row = try database.statement("SELECT id FROM edition WHERE dialog = ? AND edition = ?")
      .first(.text(opening.dialog), .text(opening.edition)) { $0.integer(0) }
    draft.editions[name] = row
    return row ?? 0
  }

  func write(_ message: KeptMessage) throws(Database.Failure) {
    let row = try row(of: message.name.address) ?? 0
    if mutant(4) {
      try database.statement("DELETE FROM message WHERE address = ? AND id = ?").run(
        .integer(row), .bytes(message.name.id))
    }
    let (id, hash) = (Statement.Value.bytes(message.name.id), Statement.Value.bytes(message.contentHash))
    let (conversation, turn) = (Statement.Value.integer(message.conversation.number), message.turn)
    try database.statement("INSERT INTO message VALUES(?, ?, ?, ?, ?, ?)").run(
      .integer(row), id, hash, conversation, .integer(turn),
      .integer(Checksum.of(.integer(row), id, hash, conversation, .integer(turn))))
  }

  func write(_ reply: BridgeReply) throws(Database.Failure) {
    try database.statement(
      "INSERT INTO bridge(name, said) VALUES(?, 1) ON CONFLICT(name) DO UPDATE SET said = said + 1"
    ).run(.bytes(reply.address.bridge))
    let (bridge, number) =
      try database.statement("SELECT id, said FROM bridge WHERE name = ?").first(.bytes(reply.address.bridge)) {
        ($0.integer(0), $0.integer(1))
      } ?? (0, 0)
    let address = try row(of: reply.address) ?? 0
    let sum = Checksum.of(
      .integer(bridge), .integer(number), .integer(address), .integer(reply.conversation.number), .integer(reply.turn),
      .integer(reply.index), .text(reply.content))
    try database.statement("INSERT INTO say VALUES(?, ?, ?, ?, ?, ?, ?, ?)").run(
      .integer(bridge), .integer(number), .integer(address), .integer(reply.conversation.number),
      .integer(reply.turn), .integer(reply.index), .text(reply.content), .integer(sum))
    fault("say.inserted")
  }

  func write(_ ticket: KeptTicket) throws(Database.Failure) {
    let values: [Statement.Value] = [
      .text(ticket.key.text), .text(ticket.key.number), .text(ticket.key.name),
      .integer(ticket.conversation.number), .integer(ticket.turn), .integer(ticket.time.nanosecondsSince1970),
    ]
    try database.statement(
      "INSERT INTO ticket(key, number, name, conversation, turn, at, checksum) VALUES(?, ?, ?, ?, ?, ?, ?)"
    ).run(values[0], values[1], values[2], values[3], values[4], values[5], .integer(Checksum.of(values)))
    let handoff: [Statement.Value] = [
      .integer(database.lastRow), .integer(ticket.revision), .text(Handoff.State.ready.rawValue), .integer(0),
      values[5], .bytes(SHA256.digest(of: ticket.body)),
    ]
    try database.statement("INSERT INTO handoff VALUES(?, ?, ?, ?, ?, ?, ?, ?)").run(
      handoff[0], handoff[1], handoff[2], handoff[3], handoff[4], .bytes(ticket.body), handoff[5],
      .integer(Checksum.of(handoff)))
    fault("ticket.inserted")
  }
}

extension Archive {
  /// What the row of a beginning must say again when it is read.
  static func checksum(of id: ConversationID, edition: Int, address: Int?, text: String) -> Int {
    Checksum.of(.integer(id.number), .integer(edition), address.map { .integer($0) } ?? .none, .text(text))
  }
}

extension Address {
  /// What its row must say again when it is read.
  func checksum(open: Int?) -> Int {
    Checksum.of(.bytes(bridge), .bytes(conversation), open.map { .integer($0) } ?? .none)
  }
}
