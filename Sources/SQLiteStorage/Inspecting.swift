import CivilTime
package import DialogModel
package import Storage

/// Looking into the store on behalf of an operator.
extension SQLiteStorage: InspectableStorage {
  /// The form of the tables that this program writes.
  package static var schema: Int { Schema.version }

  /// Reads records by other editions from now on; the records stay as they are.
  package func follow(_ dialogs: [Dialog]) throws(StorageFault) {
    try turnstile.pass { archive throws(StorageFault) in archive.dialogs = dialogs }
  }

  /// Counts what is kept.
  package func tally() throws(StorageFault) -> Tally {
    try turnstile.pass { archive throws(StorageFault) in try archive.tally() }
  }

  /// Finds the conversations that an erasure of the same would take.
  package func conversations(of whom: Forgotten) throws(StorageFault) -> [ConversationID] {
    try turnstile.pass { archive throws(StorageFault) in
      try archive.tidyUp()
      return try archive.known(try archive.conversations(of: whom))
    }
  }

  /// Finds a ticket by its number.
  package func ticket(numbered number: String) throws(StorageFault) -> Handoff? {
    try turnstile.pass { archive throws(StorageFault) in
      let row = try archive.guarded { () throws(Database.Failure) in
        try archive.database.statement("SELECT id FROM ticket WHERE number = ?").first(.text(number)) { $0.integer(0) }
      }
      guard let row else { return nil }
      return try archive.tickets(before: row + 1, atMost: 1).first?.1
    }
  }
}

extension Archive {
  func tally() throws(StorageFault) -> Tally {
    // What is in nobody's hands but ours is counted in the tables; so heads must be there.
    try tidyUp()
    return try guarded { () throws(Database.Failure) in
      var tally = Tally()
      tally.conversations = try count("SELECT COUNT(*) FROM head")
      tally.turns = try count("SELECT COALESCE(SUM(number), 0) FROM head")
      tally.open = try count("SELECT COUNT(*) FROM head JOIN turn ON turn.id = head.turn WHERE turn.is_over = 0")
      tally.erasures = try count("SELECT COUNT(*) FROM erasure")
      let states = try database.statement("SELECT state, COUNT(*) FROM handoff GROUP BY state").rows {
        ($0.text(0), $0.integer(1))
      }
      for (name, number) in states {
        if let state = Handoff.State(rawValue: name) { tally.add(number, in: state) }
      }
      let oldest = try database.statement(
        "SELECT MIN(ticket.at) FROM handoff JOIN ticket ON ticket.id = handoff.ticket WHERE handoff.state = 'ready'"
      ).first { $0.isNone(0) ? nil : $0.integer(0) }
      tally.oldestWaiting = (oldest ?? nil).map { Instant(nanosecondsSince1970: $0) }
      return tally
    }
  }

  private func count(_ question: StaticString) throws(Database.Failure) -> Int {
    try database.statement(question).first { $0.integer(0) } ?? 0
  }
}
