import CivilTime
import ConversationEngine
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
    let rows = try guarded { () throws(Database.Failure) in
      try database.statement(
        """
        SELECT id, name, conversation, turn, at, revision, body, state, attempts, due, hash
        FROM ticket JOIN handoff ON handoff.ticket = ticket.id WHERE id < ? ORDER BY id DESC, revision DESC LIMIT ?
        """
      ).rows(.integer(position ?? .max), .integer(limit)) { ($0.integer(0), Self.handoff($0)) }
    }
    return try rows.map { row throws(StorageFault) in (row.0, try sound(row.1)) }
  }

  func handoffs(dueBy now: Instant, atMost limit: Int) throws(StorageFault) -> [Handoff] {
    let rows = try guarded { () throws(Database.Failure) in
      try database.statement(
        """
        SELECT id, name, conversation, turn, at, revision, body, state, attempts, due, hash
        FROM handoff JOIN ticket ON handoff.ticket = ticket.id WHERE state = 'ready' AND due <= ?
        ORDER BY due LIMIT ?
        """
      ).rows(.integer(now.nanosecondsSince1970), .integer(limit)) { Self.handoff($0) }
    }
    return try rows.map { row throws(StorageFault) in try sound(row) }
  }

  /// Nothing where the state is none or the bytes are not those that were hashed.
  private static func handoff(_ row: borrowing Statement.Reached) -> Handoff? {
    let body = row.bytes(6)
    guard let state = Handoff.State(rawValue: row.text(7)), state == .erased || SHA256.digest(of: body) == row.bytes(10)
    else { return nil }
    let ticket = KeptTicket(
      key: TicketKey(text: row.text(1)), conversation: ConversationID(row.integer(2)), turn: row.integer(3),
      time: Instant(nanosecondsSince1970: row.integer(4)), revision: row.integer(5), body: body)
    return Handoff(
      ticket: ticket, state: state, attempts: row.integer(8), due: Instant(nanosecondsSince1970: row.integer(9)))
  }

  private func sound(_ handoff: Handoff?) throws(StorageFault) -> Handoff {
    guard let handoff else { throw breaking(.broken("a ticket is damaged")) }
    return handoff
  }
}
