import Digest
import Storage
import StrictJSON

/// What a store holds, read row by row with nothing of the rooms that wrote it.
struct Holdings {
  /// Sorted by conversation and number.
  var turns: [Turn] = []
  /// Sorted by conversation and turn.
  var messages: [Message] = []
  var tickets: [Ticket] = []
  /// Where replies wait, sorted as they were said.
  var waiting: [(conversation: Int, turn: Int, position: Int)] = []
  /// What SQLite says against the file.
  var complaints: [String] = []

  struct Turn {
    var conversation: Int
    var number: Int
    var row: Int
    var previous: Int
    /// The line that was heard; nil where something else happened.
    var line: [UInt8]?
    /// Whether the effects, as text, speak of a ticket.
    var mayFile: Bool
  }

  struct Message {
    var name: MessageName
    var conversation: Int
    var turn: Int
  }

  struct Ticket {
    var number: String
    var conversation: Int
    var turn: Int
    var state: String
    /// Whether the bytes to hand over are those that were hashed.
    var isSound: Bool
  }

  private let rows: Rows

  init(of path: String) throws(Rows.Failure) {
    rows = try Rows(of: path)
    complaints = try rows("PRAGMA integrity_check").map { $0[0].text }.filter { $0 != "ok" }
    complaints += try rows("PRAGMA foreign_key_check").map { "a row of \($0[0].text) names one that is not there" }
    turns = try rows(
      """
      SELECT conversation, number, id, previous, happened, instr(did, '"file":') + instr(did, '"hand-over":') FROM turn
      ORDER BY conversation, number, id
      """
    ).map { row in
      Turn(
        conversation: row[0].integer, number: row[1].integer, row: row[2].integer, previous: row[3].integer,
        line: Self.line(row[4].text), mayFile: row[5].integer > 0)
    }
    messages = try rows(
      """
      SELECT address.bridge, address.name, message.id, message.conversation, message.turn
      FROM message LEFT JOIN address ON address.id = message.address ORDER BY message.conversation, message.turn
      """
    ).map { row in
      let address = Address(bridge: row[0].bytes, conversation: row[1].bytes)
      return Message(name: MessageName(row[2].bytes, at: address), conversation: row[3].integer, turn: row[4].integer)
    }
    tickets = try rows(
      """
      SELECT ticket.number, conversation, turn, state, body, hash FROM ticket LEFT JOIN handoff ON ticket = ticket.id
      ORDER BY ticket.id
      """
    ).map { row in
      Ticket(
        number: row[0].text, conversation: row[1].integer, turn: row[2].integer, state: row[3].text,
        isSound: row[3].text == "erased" || !row[4].bytes.isEmpty && SHA256.digest(of: row[4].bytes) == row[5].bytes)
    }
    waiting = try rows("SELECT conversation, turn, position FROM say ORDER BY bridge, number").map {
      ($0[0].integer, $0[1].integer, $0[2].integer)
    }
  }

  private static func line(_ happened: String) -> [UInt8]? {
    guard happened.utf8.first == UInt8(ascii: "{"),
      let line = try? JSONReader.readObject(happened.utf8, within: .record)["line"]?.string
    else { return nil }
    return Array(line.utf8)
  }

  /// What was done in a turn, as it stands in its row.
  func did(_ turn: Int) throws(Rows.Failure) -> [JSONObject] {
    let text = try rows("SELECT did FROM turn WHERE id = \(turn)").first?[0].text ?? ""
    guard let value = try? JSONReader.read(text.utf8, within: .record) else { return [] }
    return value.array?.compactMap(\.object) ?? []
  }

  /// Conversations, each with the places of its turns.
  var conversations: [(number: Int, turns: Range<Int>)] {
    var found: [(Int, Range<Int>)] = []
    var start = 0
    for place in turns.indices
    where place + 1 == turns.count || turns[place + 1].conversation != turns[place].conversation {
      found.append((turns[place].conversation, start..<place + 1))
      start = place + 1
    }
    return found
  }

  /// Finds a turn by halving.
  func turn(_ number: Int, of conversation: Int) -> Turn? {
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      if (turns[middle].conversation, turns[middle].number) < (conversation, number) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < turns.count, turns[low].conversation == conversation, turns[low].number == number else { return nil }
    return turns[low]
  }
}
