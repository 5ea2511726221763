package import StrictJSON

/// Lines that this side writes.
package enum BridgeLine {
  /// Says who is here, and how to introduce oneself.
  static func hello(languages: [String]) -> JSONValue {
    [
      "type": "hello", "proto": "intake-bridge", "versions": [1], "auth": ["token", "peercred"],
      "limits": [
        "line": .integer(Limits.lineInBytes), "text": .integer(Limits.textInBytes),
        "inflight": .integer(Limits.inFlight),
      ],
      "languages": .array(languages.map { .string($0) }),
    ]
  }

  static func welcome(_ bridge: String, boot: String, unacknowledged: Int) -> JSONValue {
    [
      "type": "welcome", "v": 1, "bridge": .string(bridge), "boot": .string(boot), "unacked": .integer(unacknowledged),
    ]
  }

  static func ok(_ id: String, _ conversation: String, turn: Int, isRepeated: Bool) -> JSONValue {
    var object = JSONObject([
      ("type", "ok"), ("re", .string(id)), ("conv", .string(conversation)), ("turn", .integer(turn)),
    ])
    if isRepeated { object.append("dup", true) }
    return .object(object)
  }

  static func bye(_ reason: String, reconnect: Int? = nil) -> JSONValue {
    var object = JSONObject([("type", "bye"), ("code", .string(reason))])
    if let reconnect { object.append("reconnect_ms", .integer(reconnect)) }
    return .object(object)
  }

  static func bytes(of line: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONWriter.append(line, to: &bytes)
    bytes.append(0x0A)
    return bytes
  }
}

/// Something said to people behind a bridge, as it goes to the bridge.
package struct BridgeSaying: Equatable, Sendable {
  /// Counts what was said through the bridge.
  package var number: Int
  /// Names it for ever, as in `c8.4.0`.
  package var id: String
  /// Where it is said, as the bridge calls it.
  package var conversation: String
  /// The turn that it belongs to.
  package var turn: Int
  /// The reply as it was kept.
  package var content: JSONObject

  /// Gathers what is said.
  package init(number: Int, id: String, conversation: String, turn: Int, content: JSONObject) {
    self.number = number
    self.id = id
    self.conversation = conversation
    self.turn = turn
    self.content = content
  }

  /// The frame for a bridge with these abilities.
  func json(for abilities: BridgeAbilities) -> JSONValue {
    var object = JSONObject([("type", "say"), ("n", .integer(number)), ("id", .string(id))])
    func pass(_ name: String) { if let value = content[name] { object.append(name, value) } }
    pass("re")
    object.append("conv", .string(conversation))
    object.append("turn", .integer(turn))
    ["lang", "key", "kind", "attempt", "text"].forEach(pass)
    let choices = content["choices"]?.array ?? []
    if choices.isEmpty {
      // Whatever is put to somebody counts how often.
      if content["attempt"] != nil { object.append("expect", "text") }
    } else {
      object.append("expect", "choice")
      // More than the platform can show stand in `plain` alone, where they all are.
      if choices.count <= abilities.choices { object.append("choices", .array(choices)) }
    }
    if content["private"]?.boolean == true { object.append("private", true) }
    let plain = PlainLines.of(
      content["text"]?.string ?? "", choices: choices.compactMap { $0.object?["label"]?.string },
      areNumbered: content["numbered"]?.boolean ?? true, atMost: abilities.messageInBytes)
    object.append("plain", .array(plain.map { .string($0) }))
    return .object(object)
  }
}

/// The end of an intake, as it goes to the bridge.
package struct BridgeEnding: Equatable, Sendable {
  /// Where, as the bridge calls it.
  package var conversation: String
  /// One of the words in which talks say how they ended.
  package var reason: String
  /// The number that people quote, and its letter where it has one.
  package var ticket: (number: String, severity: String?)?

  /// Gathers how it ended.
  package init(conversation: String, reason: String, ticket: (number: String, severity: String?)? = nil) {
    self.conversation = conversation
    self.reason = reason
    self.ticket = ticket
  }

  var json: JSONValue {
    var object = JSONObject([
      ("type", "end"), ("conv", .string(conversation)), ("reason", .string(reason)),
    ])
    if let ticket {
      var inner = JSONObject([("number", .string(ticket.number))])
      if let severity = ticket.severity { inner.append("severity", .string(severity)) }
      object.append("ticket", .object(inner))
    }
    return .object(object)
  }

  package static func == (left: BridgeEnding, right: BridgeEnding) -> Bool {
    left.conversation == right.conversation && left.reason == right.reason
      && left.ticket?.number == right.ticket?.number && left.ticket?.severity == right.ticket?.severity
  }
}
