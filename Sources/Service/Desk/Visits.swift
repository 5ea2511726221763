import DialogModel

/// Who is in which conversation; a connection is in one at most, and a conversation belongs to one connection.
struct Visits: Sendable {
  private var visits: [Int: Desk.Visit] = [:]
  private var connections: [ConversationID: Int] = [:]

  /// How many are in one.
  var count: Int { visits.count }

  /// The connections of processes that are in one, in order.
  var processes: [Int] { visits.values.filter { !$0.isGuest }.map(\.connection).sorted() }

  subscript(on connection: Int) -> Desk.Visit? { visits[connection] }

  subscript(in conversation: ConversationID) -> Desk.Visit? { connections[conversation].flatMap { visits[$0] } }

  /// Whoever was there before leaves.
  mutating func enter(_ visit: Desk.Visit) {
    leave(visit.connection)
    if let older = connections[visit.conversation] { visits[older] = nil }
    visits[visit.connection] = visit
    connections[visit.conversation] = visit.connection
  }

  mutating func leave(_ connection: Int) {
    guard let visit = visits.removeValue(forKey: connection) else { return }
    if connections[visit.conversation] == connection { connections[visit.conversation] = nil }
  }

  mutating func giveCode(to connection: Int) { visits[connection]?.hasCode = true }
}
