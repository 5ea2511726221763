import DialogModel
import Storage
import StrictJSON

/// What the server says: a line of JSON that whoever hears it may count on.
enum Answer: Equatable {
  /// The message is remembered, and this is what was said to it.
  case kept(MessageName, Receipt)
  /// It was remembered before.
  case repeated(MessageName, Receipt)
  /// Nothing is remembered of it, or nobody knows; it is worth sending again. The word tells which.
  case notKept(MessageName, String)
  /// Everything at an address is forgotten.
  case erased(request: String)
  /// It is not; it is worth asking again.
  case notErased(request: String)
  /// A copy of everything that had been answered when it was asked for stands in this file.
  case backedUp(path: String)
  /// The disk refuses a call from here on; the name is that of the file.
  case refusal(String)

  /// Where a message is kept.
  struct Receipt: Equatable {
    var conversation: Int
    var turn: Int
    /// The replies as programs read them; nil where they are not said again.
    var says: [JSONValue]?
    /// The numbers of tickets that were shown.
    var tickets: [String] = []
  }

  var line: String {
    switch self {
    case .kept(let name, let receipt): Self.line(name, "kept", receipt)
    case .repeated(let name, let receipt): Self.line(name, "repeated", receipt)
    case .notKept(let name, let fate): Self.line(name, fate, nil)
    case .erased(let request): JSONWriter.text(["erased": .string(request)])
    case .notErased(let request): JSONWriter.text(["not-erased": .string(request)])
    case .backedUp(let path): JSONWriter.text(["backup": .string(path)])
    case .refusal(let name): "!refused \(name)"
    }
  }

  private static func line(_ name: MessageName, _ fate: String, _ receipt: Receipt?) -> String {
    let words = [name.address.bridge, name.address.conversation, name.id].map {
      JSONValue.string(String(decoding: $0, as: UTF8.self))
    }
    var object = JSONObject([("to", .array(words)), ("is", .string(fate))])
    if let receipt {
      object.append("conversation", .integer(receipt.conversation))
      object.append("turn", .integer(receipt.turn))
      if let says = receipt.says { object.append("says", .array(says)) }
      if !receipt.tickets.isEmpty { object.append("tickets", .array(receipt.tickets.map { .string($0) })) }
    }
    return JSONWriter.text(.object(object))
  }

  /// Reads a line; nil for anything that the server never says.
  init?(_ line: String) {
    if line.hasPrefix("!refused ") {
      self = .refusal(String(line.dropFirst(9)))
      return
    }
    guard let object = try? JSONReader.readObject(line.utf8, within: .record) else { return nil }
    if let request = object["erased"]?.string {
      self = .erased(request: request)
    } else if let path = object["backup"]?.string {
      self = .backedUp(path: path)
    } else if let request = object["not-erased"]?.string {
      self = .notErased(request: request)
    } else {
      guard let words = object["to"]?.array?.compactMap({ $0.string.map { Array($0.utf8) } }), words.count == 3,
        let fate = object["is"]?.string
      else { return nil }
      let name = MessageName(words[2], at: Address(bridge: words[0], conversation: words[1]))
      guard fate == "kept" || fate == "repeated" else {
        self = .notKept(name, fate)
        return
      }
      guard let conversation = object["conversation"]?.integer, let turn = object["turn"]?.integer else { return nil }
      let receipt = Receipt(
        conversation: conversation, turn: turn, says: object["says"]?.array,
        tickets: object["tickets"]?.array?.compactMap(\.string) ?? [])
      self = fate == "kept" ? .kept(name, receipt) : .repeated(name, receipt)
    }
  }
}
