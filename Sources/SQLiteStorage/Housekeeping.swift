import CivilTime
import DialogModel
import Faults
import Storage

/// What is done when nobody waits: numbers, heads, the log, and what has been kept long enough.
extension Archive {
  func nextConversation() throws(StorageFault) -> ConversationID {
    if numbers.isEmpty {
      let first = numbers.lowerBound
      try guarded { () throws(Database.Failure) in
        try transaction { () throws(Database.Failure) in
          try set("reserved", .integer(first + Limits.numbersSetAside))
        }
      }
      numbers = first..<first + Limits.numbersSetAside
    }
    numbers = numbers.lowerBound + 1..<numbers.upperBound
    return ConversationID(numbers.lowerBound)
  }

  /// Writes where chains begin, and then the log back into the file.
  func tidyUp() throws(StorageFault) {
    if seats.count > Limits.rememberedStates { seats.removeAll(keepingCapacity: true) }
    let grown = heads.sorted { $0.key < $1.key }
    try guarded { () throws(Database.Failure) in
      if !grown.isEmpty {
        try transaction { () throws(Database.Failure) in
          let statement = try database.statement("INSERT OR REPLACE INTO head VALUES(?, ?, ?, ?, ?)")
          for (id, head) in grown {
            try statement.run(
              .integer(id.number), .integer(head.turn), .integer(head.number), .integer(head.retainUntil),
              .integer(head.checksum(of: id.number)))
          }
          try set("headed", .integer(nextTurn - 1))
        }
        heads.removeAll(keepingCapacity: true)
      }
      guard database.pagesInLog > 0 else { return }
      fault("checkpoint.before")
      try database.checkpoint(truncating: false)
      fault("checkpoint.after")
    }
  }

  /// Takes away whole conversations, the oldest first, until a batch is full; those with a ticket that nobody has yet
  /// stay.
  func sweep(at now: Instant) throws(StorageFault) -> Int {
    try tidyUp()
    let old = try guarded { () throws(Database.Failure) in
      try database.statement(
        """
        SELECT conversation, number FROM head WHERE retain_until <= ? AND NOT EXISTS
          (SELECT 1 FROM ticket JOIN handoff ON handoff.ticket = ticket.id
           WHERE ticket.conversation = head.conversation AND handoff.state = 'ready')
        ORDER BY retain_until LIMIT ?
        """
      ).rows(.integer(now.nanosecondsSince1970), .integer(Limits.rowsPerSweep)) {
        (ConversationID($0.integer(0)), $0.integer(1))
      }
    }
    var (batch, rows): ([ConversationID], Int) = ([], 0)
    for (id, turns) in old where rows == 0 || rows + turns <= Limits.rowsPerSweep {
      batch.append(id)
      rows += turns
    }
    guard !batch.isEmpty else { return 0 }
    try forget(batch, tickets: .remove)
    return rows
  }
}
