import ChatProtocol
import LineServer
import StrictJSON
import Synchronization

/// What is counted of those who come over sockets; nothing of it says who they are.
final class PeopleTally: Sendable {
  private let counts = Mutex(Counts())

  struct Counts {
    var connected = 0
    var admitted = 0
    var lines = 0
    var damagedLines = 0
    var longLines = 0
    var stalled = 0
    var refused = HallRefusal.allCases.map { _ in 0 }
    var closed = HumanLine.Closing.allCases.map { _ in 0 }
  }

  func change(_ change: (inout Counts) -> Void) { counts.withLock { change(&$0) } }

  /// As `status` shows it.
  var json: JSONValue {
    let counts = counts.withLock { $0 }
    func named(_ names: [String], _ numbers: [Int]) -> JSONValue {
      .object(JSONObject(zip(names, numbers).map { ($0, .integer($1)) }))
    }
    return [
      "connected": .integer(counts.connected), "admitted": .integer(counts.admitted), "lines": .integer(counts.lines),
      "damagedLines": .integer(counts.damagedLines), "longLines": .integer(counts.longLines),
      "stalled": .integer(counts.stalled), "refused": named(HallRefusal.allCases.map(\.rawValue), counts.refused),
      "closed": named(HumanLine.Closing.allCases.map(\.rawValue), counts.closed),
    ]
  }
}
