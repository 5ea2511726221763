package import StrictJSON

/// One line from a bridge, read.
package enum BridgeFrame: Equatable, Sendable {
  case auth(BridgeAuth)
  case message(BridgeMessage)
  /// Everything up to this number has been shown.
  case acknowledgement(Int)
  /// This one cannot be shown where nobody else reads along, because there is no such place.
  case noPrivatePlace(Int)
  case ping(JSONValue?)
  case pong
  case bye

  /// Reads a line without its terminator.
  ///
  /// Fields that are unknown are passed over, unknown types are refused.
  package static func read(_ line: some Collection<UInt8>) throws(BridgeRefusal) -> BridgeFrame {
    let object: JSONObject
    do throws(JSONFault) {
      object = try JSONReader.readObject(line, within: .bridgeFrame)
    } catch {
      throw BridgeRefusal(error)
    }
    let fields = Fields(object)
    switch try fields.text("type", atMost: Limits.nameInBytes) {
    case "auth": return .auth(try BridgeAuth(fields))
    case "msg": return .message(try BridgeMessage(fields))
    case "ack": return try acknowledgement(fields)
    case "ping": return .ping(object["t"]?.integer.map { .integer($0) })
    case "pong": return .pong
    case "bye": return .bye
    default:
      throw BridgeRefusal(
        .unknownType, "the types are auth, msg, ack, ping, pong and bye", id: try? fields.name("id"))
    }
  }

  private static func acknowledgement(_ fields: Fields) throws(BridgeRefusal) -> BridgeFrame {
    guard let number = fields.object["n"]?.integer, number >= 0 else {
      throw BridgeRefusal(.badField, "\"n\" is a number that a say had")
    }
    guard fields.object["ok"]?.boolean == false else { return .acknowledgement(number) }
    guard fields.object["code"]?.string == "no_private" else {
      throw BridgeRefusal(.badField, "the only \"code\" with \"ok\":false is \"no_private\"")
    }
    return .noPrivatePlace(number)
  }
}

/// How a bridge introduces itself.
package struct BridgeAuth: Equatable, Sendable {
  /// The name that the operator has given it.
  package var bridge: String
  /// What only that bridge knows; nil where the system says who is at the other end.
  package var token: String?
  /// What its platform bears.
  package var abilities: BridgeAbilities
}

/// What a platform can show.
package struct BridgeAbilities: Equatable, Sendable {
  /// The longest message, in bytes; lines of `plain` are no longer.
  package var messageInBytes = 16_384
  /// The most choices that it shows as such.
  package var choices = 25
  /// Whether it can go on where nobody else reads along.
  package var hasPrivatePlaces = false

  /// A platform of which nothing was said.
  package init() {}
}

/// The members of a frame, each read with its limit.
struct Fields {
  let object: JSONObject

  init(_ object: JSONObject) { self.object = object }

  /// A text that must be there.
  func text(_ name: String, atMost limit: Int) throws(BridgeRefusal) -> String {
    guard let text = try optionalText(name, atMost: limit) else {
      throw BridgeRefusal(.badField, "\"\(name)\" is missing", id: id)
    }
    return text
  }

  /// A text that may be missing, or null.
  func optionalText(_ name: String, atMost limit: Int) throws(BridgeRefusal) -> String? {
    switch object[name] {
    case nil, .null?: return nil
    case .string(let text)?:
      guard text.utf8.count <= limit else {
        throw BridgeRefusal(.badField, "\"\(name)\" has at most \(limit) bytes", id: id)
      }
      return text
    default: throw BridgeRefusal(.badField, "\"\(name)\" is a string", id: id)
    }
  }

  /// A name that comes from outside: opaque, but never empty, and without controls.
  func name(_ name: String) throws(BridgeRefusal) -> String {
    let text = try text(name, atMost: Limits.nameInBytes)
    guard !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) }) else {
      throw BridgeRefusal(
        .badField, "\"\(name)\" has 1 to \(Limits.nameInBytes) bytes, and no control among them",
        id: name == "id" ? nil : id)
    }
    return text
  }

  func optionalName(_ name: String) throws(BridgeRefusal) -> String? {
    switch object[name] {
    case nil, .null?: nil
    default: try self.name(name)
    }
  }

  func optionalTruth(_ name: String) throws(BridgeRefusal) -> Bool? {
    switch object[name] {
    case nil, .null?: return nil
    case .boolean(let truth)?: return truth
    default: throw BridgeRefusal(.badField, "\"\(name)\" is true or false", id: id)
    }
  }

  func optionalObject(_ name: String) throws(BridgeRefusal) -> Fields? {
    switch object[name] {
    case nil, .null?: return nil
    case .object(let inner)?: return Fields(inner)
    default: throw BridgeRefusal(.badField, "\"\(name)\" is an object", id: id)
    }
  }

  /// What the frame is called, should that much of it be sound.
  private var id: String? {
    object["id"]?.string.flatMap { 1...Limits.nameInBytes ~= $0.utf8.count ? $0 : nil }
  }
}
