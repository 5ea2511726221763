import CivilTime
import ConversationEngine
import DialogModel
import Storage
import StrictJSON

/// Reading along the turns of a conversation, from the latest back to the first.
extension Archive {
  /// A turn as its row holds it.
  struct Row {
    var id: Int
    var conversation: Int
    var number: Int
    var previous: Int
    var at: Int
    var happened: String
    var did: String
    var isWhole: Bool
    var state: String
    var isOver: Bool

    /// What the row must say again when it is read.
    var checksum: Int {
      Checksum.of(
        .integer(id), .integer(conversation), .integer(number), .integer(previous), .integer(at),
        .integer(isWhole ? 1 : 0), .integer(isOver ? 1 : 0), .text(happened), .text(did), .text(state))
    }
  }

  /// Reads one turn; a row that is missing or says something else than was written is damage.
  func row(_ id: Int, of conversation: ConversationID, number: Int?) throws(StorageFault) -> Row {
    let found: (row: Row, checksum: Int)?
    do throws(Database.Failure) {
      found = try database.statement(
        """
        SELECT id, conversation, number, previous, at, happened, did, is_whole, state, is_over, checksum FROM turn
        WHERE id = ?
        """
      ).first(.integer(id)) { row in
        (
          Row(
            id: row.integer(0), conversation: row.integer(1), number: row.integer(2), previous: row.integer(3),
            at: row.integer(4), happened: row.text(5), did: row.text(6), isWhole: row.integer(7) != 0,
            state: row.text(8), isOver: row.integer(9) != 0), row.integer(10)
        )
      }
    } catch {
      throw breaking(StorageFault(error))
    }
    guard let found, found.checksum == found.row.checksum, found.row.conversation == conversation.number,
      number == nil || found.row.number == number
    else { throw breaking(.broken("turn \(id) of \(conversation) is damaged")) }
    return found.row
  }

  /// Where a conversation's chain begins; nil for one that is unknown.
  func head(of id: ConversationID) throws(StorageFault) -> Head? {
    if let head = heads[id] { return head }
    return try guarded { () throws(Database.Failure) in
      try database.statement("SELECT turn, number, retain_until, checksum FROM head WHERE conversation = ?")
        .first(.integer(id.number)) { row throws(Database.Failure) in
          let head = Head(turn: row.integer(0), number: row.integer(1), retainUntil: row.integer(2))
          try row.expect(head.checksum(of: id.number), in: 3)
          return head
        }
    }
  }

  /// All turns, the first one first.
  func rows(of id: ConversationID) throws(StorageFault) -> [Row] {
    guard let head = try head(of: id) else { return [] }
    var rows: [Row] = []
    var (next, number) = (head.turn, head.number)
    while number > 0 {
      let row = try row(next, of: id, number: number)
      rows.append(row)
      (next, number) = (row.previous, number - 1)
    }
    guard next == 0 else { throw breaking(.broken("the first turn of \(id) names one before it")) }
    return rows.reversed()
  }

  /// The state after the latest turn, put together from the last that was kept whole and what changed since.
  func state(from head: Head, of id: ConversationID) throws(StorageFault) -> (state: JSONObject, sinceWhole: Int) {
    var changes: [StateChange] = []
    var (next, number) = (head.turn, head.number)
    while true {
      let row = try row(next, of: id, number: number)
      let value = try json(row.state, of: id)
      if row.isWhole {
        guard var state = value.object else { throw breaking(.broken("a state of \(id) is damaged")) }
        for change in changes.reversed() {
          guard let changed = change.applied(to: state) else { throw breaking(.broken("a state of \(id) is damaged")) }
          state = changed
        }
        return (state, changes.count)
      }
      changes.append(StateChange(value))
      (next, number) = (row.previous, row.number - 1)
      guard number > 0 else { throw breaking(.broken("no turn of \(id) holds a whole state")) }
    }
  }

  func json(_ text: String, of id: ConversationID) throws(StorageFault) -> JSONValue {
    do {
      return try JSONReader.read(text.utf8, within: .record)
    } catch {
      throw breaking(.broken("a row of \(id) is damaged"))
    }
  }

  /// After a start: what the table `head` does not know yet stands in the turns behind the last that it knows.
  func findHeads() throws(StorageFault) {
    heads = [:]
    seats = [:]
    do throws(Database.Failure) {
      let headed = try integer("headed")
      let latest = try database.statement("SELECT max(id) FROM turn").first { $0.integer(0) } ?? 0
      nextTurn = max(headed, latest) + 1
      let found = try database.statement(
        "SELECT conversation, id, number, at, is_over FROM turn WHERE id > ? ORDER BY id"
      )
      .rows(.integer(headed)) { ($0.integer(0), $0.integer(1), $0.integer(2), $0.integer(3), $0.integer(4)) }
      for (conversation, turn, number, at, isOver) in found {
        let end = Retention.end(after: Instant(nanosecondsSince1970: at), isFinished: isOver != 0)
        heads[ConversationID(conversation)] = Head(
          turn: turn, number: number, retainUntil: end.nanosecondsSince1970)
      }
    } catch {
      throw breaking(StorageFault(error))
    }
  }
}

extension Instant {
  /// As files hold it, until the year 2262; what lies beyond counts as its last moment.
  var nanosecondsSince1970: Int {
    let (whole, isOver) = secondsSince1970.multipliedReportingOverflow(by: 1_000_000_000)
    if isOver { return secondsSince1970 < 0 ? .min : .max }
    let (all, isOverToo) = whole.addingReportingOverflow(nanoseconds)
    return isOverToo ? .max : all
  }

  init(nanosecondsSince1970 count: Int) {
    let rest = count % 1_000_000_000
    self.init(
      secondsSince1970: count / 1_000_000_000 - (rest < 0 ? 1 : 0), nanoseconds: rest < 0 ? rest + 1_000_000_000 : rest)
  }
}

extension Archive.Head {
  /// What its row must say again when it is read.
  func checksum(of conversation: Int) -> Int {
    Checksum.of(.integer(conversation), .integer(turn), .integer(number), .integer(retainUntil))
  }
}
