import CivilTime
import ConversationEngine
import DialogModel
import SQLiteStorage
import Storage
import StrictJSON

extension Desk {
  /// What there is to know of an instance and its store.
  func status(_ tally: Tally) -> JSONValue {
    var states = JSONObject()
    for state in Handoff.State.allCases { states.append(state.rawValue, .integer(tally.tickets(in: state))) }
    var object = JSONObject([
      ("process", .integer(StoreFolder.process)), ("version", .string(about.program)),
      ("store", .optional(about.folder)), ("conversations", .integer(tally.conversations)),
      ("open", .integer(tally.open)), ("turns", .integer(tally.turns)), ("tickets", .object(states)),
      ("oldestWaiting", .optional(tally.oldestWaiting?.description)), ("erasures", .integer(tally.erasures)),
      ("connected", .integer(visits.count)),
    ])
    if let people = about.people { object.append("people", people()) }
    if let folder = about.folder {
      object.append(
        "bytes",
        [
          "store": .integer(StoreFolder.size(of: folder + "/intake.db") ?? 0),
          "log": .integer(StoreFolder.size(of: folder + "/intake.db-wal") ?? 0),
        ])
      object.append("schema", .integer(SQLiteStorage.schema))
      object.append("sqlite", .string(SQLiteStorage.libraryVersion))
    }
    return .object(object)
  }
}

extension Handoff {
  /// One line of the list.
  var json: JSONValue {
    [
      "number": .string(ticket.key.number), "state": .string(state.rawValue),
      "conversation": .string(ticket.conversation.description), "filed": .string(ticket.time.description),
      "revision": .integer(ticket.revision), "attempts": .integer(attempts), "key": .string(ticket.key.text),
    ]
  }

  /// All that is kept of a ticket; `null` stands for the body of one that was erased.
  var jsonWithBody: JSONValue {
    let body = (try? JSONReader.read(ticket.body, within: .record)) ?? .null
    var object = JSONObject((json.object?.members ?? []).map { ($0.name, $0.value) })
    object.append("ticket", body)
    return .object(object)
  }
}

extension Handoff.State {
  /// As people read it.
  package var words: String {
    switch self {
    case .ready: "saved, waiting for a module"
    case .delivered: "handed over"
    case .dead: "refused by the module"
    case .erased: "erased on request"
    }
  }
}
