import CivilTime
import ConversationEngine
import CSQLite
import DialogModel
import Digest
import Storage

/// Finding tickets, for people and for whoever hands them over.
extension Archive {
  func hasTicket(numbered number: String) throws(StorageFault) -> Bool {
    try guarded { () throws(Database.Failure) in
      try database.statement("SELECT 1 FROM ticket WHERE number = ?").first(.text(number)) { $0.integer(0) } != nil
    }
  }

  func tickets(before position: Int?, atMost limit: Int) throws(StorageFault) -> [(Int, Handoff)] {
    try guarded { () throws(Database.Failure) in
      try database.statement(
        """
        SELECT id, key, number, name, conversation, turn, at, ticket.checksum, revision, state, attempts, due, body, hash,
          handoff.checksum
        FROM ticket JOIN handoff ON handoff.ticket = ticket.id WHERE id < ? ORDER BY id DESC, revision DESC LIMIT ?
        """
      ).rows(.integer(position ?? .max), .integer(limit)) { row throws(Database.Failure) in
        (row.integer(0), try Self.handoff(row))
      }
    }
  }

  func handoffs(dueBy now: Instant, atMost limit: Int) throws(StorageFault) -> [Handoff] {
    try guarded { () throws(Database.Failure) in
      try database.statement(
        """
        SELECT id, key, number, name, conversation, turn, at, ticket.checksum, revision, state, attempts, due, body, hash,
          handoff.checksum
        FROM handoff JOIN ticket ON handoff.ticket = ticket.id WHERE state = 'ready' AND due <= ?
        ORDER BY due, id LIMIT ?
        """
      ).rows(.integer(now.nanosecondsSince1970), .integer(limit)) { row throws(Database.Failure) in
        try Self.handoff(row)
      }
    }
  }

  private static func handoff(_ row: Statement.Reached) throws(Database.Failure) -> Handoff {
    try row.expect(
      Checksum.of(
        .text(row.text(1)), .text(row.text(2)), .text(row.text(3)), .integer(row.integer(4)), .integer(row.integer(5)),
        .integer(row.integer(6))), in: 7)
    let (body, hash) = (row.bytes(12), row.bytes(13))
    try row.expect(
      checksum(
        of: row.integer(0), revision: row.integer(8), state: row.text(9), attempts: row.integer(10),
        due: row.integer(11), hash: hash), in: 14)
    guard let state = Handoff.State(rawValue: row.text(9)), state == .erased || SHA256.digest(of: body) == hash else {
      throw Database.Failure(kind: SQLITE_CORRUPT, code: SQLITE_CORRUPT, message: "a ticket is not what was written")
    }
    let ticket = KeptTicket(
      key: TicketKey(text: row.text(3)), conversation: ConversationID(row.integer(4)), turn: row.integer(5),
      time: Instant(nanosecondsSince1970: row.integer(6)), revision: row.integer(8), body: body)
    return Handoff(
      ticket: ticket, state: state, attempts: row.integer(10), due: Instant(nanosecondsSince1970: row.integer(11)))
  }

  /// What the row of a hand-over must say again when it is read.
  static func checksum(
    of ticket: Int, revision: Int, state: String, attempts: Int, due: Int, hash: [UInt8]
  ) -> Int {
    Checksum.of(
      .integer(ticket), .integer(revision), .text(state), .integer(attempts), .integer(due), .bytes(hash))
  }
}
