package import DialogModel
package import Storage
package import StrictJSON

// One JSON object a line in both directions. Whoever is knocked at says first who it is; then every request has a
// number, and every answer names it. What comes without a number is news that nobody asked for.

/// The language that instances and their guests speak with each other.
package enum ControlProtocol {
  /// Goes up when either side would misunderstand the other.
  package static let version = 1

  /// The line with which each side begins.
  package static func greeting(_ program: String, process: Int) -> JSONValue {
    ["intake-control": .integer(version), "version": .string(program), "process": .integer(process)]
  }
}

/// What can be asked of whoever holds a store.
package enum Request: Equatable, Sendable {
  /// A conversation begins, in a language by its tag; number, instance and time are given by the holder.
  case begin(Opening, language: String)
  /// Somebody comes back with a code, as it was typed.
  case resume(String)
  /// Somebody who was here with another holder goes on, and has seen everything up to a turn.
  case attach(ConversationID, after: Int)
  /// Something happens to the conversation that this connection is in.
  case take(Cause)
  /// The record of a conversation, from a line on.
  case record(ConversationID, from: Int)
  /// Which conversations are somebody's.
  case find(Forgotten)
  case status
  /// What came of self-help in some conversations, from behind one on.
  case selfHelp(after: ConversationID?)
  /// Tickets, the latest first, from below a position.
  case tickets(before: Int?)
  /// One ticket, by the number that people quote.
  case ticket(String)
  case erase(Forgotten, request: String)
  /// A copy of the store, at an absolute path where nothing is yet.
  case backup(String)
}

extension Request {
  /// As it is written on the wire, with a number for the answer.
  package func json(_ number: Int) -> JSONValue {
    var object = JSONObject([("ask", .integer(number))])
    func add(_ verb: String, _ members: [(String, JSONValue)] = []) {
      object.append("do", .string(verb))
      for (name, value) in members { object.append(name, value) }
    }
    switch self {
    case .begin(let opening, let language):
      add("begin", [("opening", LanguageTag(language).map { opening.json(language: $0) } ?? .null)])
    case .resume(let code): add("resume", [("code", .string(code))])
    case .attach(let id, let turn):
      add("attach", [("conversation", .string(id.description)), ("after", .integer(turn))])
    case .take(let cause): add("take", [("happened", cause.json)])
    case .record(let id, let line):
      add("record", [("conversation", .string(id.description)), ("from", .integer(line))])
    case .find(let whom): add("find", whom.members)
    case .status: add("status")
    case .selfHelp(let id): add("self-help", [("after", id.map { .string($0.description) } ?? .null)])
    case .tickets(let position): add("tickets", [("before", position.map { .integer($0) } ?? .null)])
    case .ticket(let number): add("ticket", [("number", .string(number))])
    case .erase(let whom, let request): add("erase", whom.members + [("request", .string(request))])
    case .backup(let path): add("backup", [("file", .string(path))])
    }
    return .object(object)
  }

  /// Reads a request and its number; nil for anything else.
  package static func read(_ object: JSONObject) -> (number: Int, request: Request)? {
    guard let number = object["ask"]?.integer, let verb = object["do"]?.string,
      let request = Request(verb, object)
    else { return nil }
    return (number, request)
  }

  private init?(_ verb: String, _ object: JSONObject) {
    switch verb {
    case "begin":
      guard let (opening, language) = object["opening"].flatMap({ Opening.read($0) }) else { return nil }
      self = .begin(opening, language: language)
    case "resume":
      guard let code = object["code"]?.string else { return nil }
      self = .resume(code)
    case "attach":
      guard let id = object.conversation, let turn = object["after"]?.integer else { return nil }
      self = .attach(id, after: turn)
    case "take":
      guard let cause = object["happened"].flatMap({ Cause($0) }) else { return nil }
      self = .take(cause)
    case "record":
      guard let id = object.conversation, let line = object["from"]?.integer, line >= 0 else { return nil }
      self = .record(id, from: line)
    case "find":
      guard let whom = Forgotten(object) else { return nil }
      self = .find(whom)
    case "status": self = .status
    case "self-help": self = .selfHelp(after: object["after"]?.string.flatMap { ConversationID($0) })
    case "tickets": self = .tickets(before: object["before"]?.integer)
    case "ticket":
      guard let number = object["number"]?.string else { return nil }
      self = .ticket(number)
    case "erase":
      guard let whom = Forgotten(object), let request = object["request"]?.string else { return nil }
      self = .erase(whom, request: request)
    case "backup":
      guard let path = object["file"]?.string, path.utf8.first == UInt8(ascii: "/") else { return nil }
      self = .backup(path)
    default: return nil
    }
  }
}

extension JSONObject {
  var conversation: ConversationID? { self["conversation"]?.string.flatMap { ConversationID($0) } }
}

extension Forgotten {
  fileprivate var members: [(String, JSONValue)] {
    func text(_ bytes: [UInt8]) -> JSONValue { .string(String(decoding: bytes, as: UTF8.self)) }
    return switch self {
    case .conversation(let id): [("conversation", .string(id.description))]
    case .address(let address): [("bridge", text(address.bridge)), ("address", text(address.conversation))]
    case .person(.user(let bridge, let id)): [("bridge", text(bridge)), ("user", text(id))]
    case .person(.mail(let address)): [("email", .string(address))]
    }
  }

  fileprivate init?(_ object: JSONObject) {
    if let id = object.conversation {
      self = .conversation(id)
    } else if let address = object["email"]?.string {
      self = .person(.mail(address))
    } else if let bridge = object["bridge"]?.string, let user = object["user"]?.string {
      self = .person(.user(bridge: Array(bridge.utf8), id: Array(user.utf8)))
    } else if let bridge = object["bridge"]?.string, let address = object["address"]?.string {
      self = .address(Address(bridge: Array(bridge.utf8), conversation: Array(address.utf8)))
    } else {
      return nil
    }
  }
}
