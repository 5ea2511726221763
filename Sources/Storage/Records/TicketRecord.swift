package import CivilTime
package import ConversationEngine
import DialogModel
package import StrictJSON

extension TicketDraft {
  /// The ticket as the escalation module would read it, less what only a kept ticket has.
  package var json: JSONValue {
    var root = Branch()
    if let schema { root.insert(.leaf(.string(schema)), at: ["schema"][...], isListItem: false) }
    for field in fields { root.insert(.leaf(field.value.json), at: field.path[...], isListItem: field.isListItem) }
    return root.json
  }

  /// The ticket as the escalation module reads it.
  package func json(
    filedAs key: TicketKey, revision: Int = 1, at time: Instant, transcript: Transcript? = nil
  ) -> JSONValue {
    var root = Branch()
    if let schema { root.insert(.leaf(.string(schema)), at: ["schema"][...], isListItem: false) }
    let envelope: [(String, JSONValue)] = [
      ("ticketId", .string(key.ticketID)), ("number", .string(key.number)), ("idempotencyKey", .string(key.text)),
      ("revision", .integer(revision)), ("createdAt", .string(time.inTickets)),
    ]
    // In front, and once more behind: no field of a dialog may take the place of what names the ticket.
    for (name, value) in envelope { root.insert(.leaf(value), at: [name][...], isListItem: false) }
    for field in fields { root.insert(.leaf(field.value.json), at: field.path[...], isListItem: field.isListItem) }
    if let place = self.transcript, let transcript, !transcript.lines.isEmpty {
      root.insert(.leaf(.array(transcript.lines.map(\.json))), at: place.path[...], isListItem: false)
      if transcript.isCut, let cut = place.cut { root.insert(.leaf(true), at: cut[...], isListItem: false) }
    }
    for (name, value) in envelope { root.insert(.leaf(value), at: [name][...], isListItem: false) }
    return root.json
  }
}

extension TicketDraft.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .nothing: .null
    case .string(let text): .string(text)
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .record(let members): .object(JSONObject(members.map { ($0.name, $0.value.json) }))
    case .records(let records):
      .array(records.map { .object(JSONObject($0.map { ($0.name, $0.value.json) })) })
    }
  }
}

extension Instant {
  /// Whole seconds, as the contract of tickets has it: nobody works on one by the nanosecond.
  var inTickets: String { Instant(secondsSince1970: secondsSince1970).description }
}

/// An object that grows path by path, its members in the order of their first mention.
private struct Branch {
  private var members: [(name: String, node: Node)] = []

  enum Node {
    case leaf(JSONValue)
    case list([JSONValue])
    case branch(Branch)
  }

  mutating func insert(_ leaf: Node, at path: ArraySlice<String>, isListItem: Bool) {
    guard let name = path.first else { return }
    let position = members.firstIndex { $0.name == name }
    if path.count == 1 {
      guard isListItem, case .leaf(let value) = leaf else { return place(leaf, as: name, at: position) }
      var items: [JSONValue] = []
      if let position, case .list(let list) = members[position].node { items = list }
      // Nothing is no item; it only lets the list be there.
      return place(.list(value == .null ? items : items + [value]), as: name, at: position)
    }
    var branch = Branch()
    if let position, case .branch(let found) = members[position].node { branch = found }
    branch.insert(leaf, at: path.dropFirst(), isListItem: isListItem)
    place(.branch(branch), as: name, at: position)
  }

  private mutating func place(_ node: Node, as name: String, at position: Int?) {
    if let position { members[position].node = node } else { members.append((name, node)) }
  }

  var json: JSONValue {
    .object(
      JSONObject(
        members.map { member in
          switch member.node {
          case .leaf(let value): (member.name, value)
          case .list(let items): (member.name, .array(items))
          case .branch(let branch): (member.name, branch.json)
          }
        }))
  }
}
