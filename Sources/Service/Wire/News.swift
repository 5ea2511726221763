import StrictJSON

/// What a holder says without being asked.
package enum News: Equatable, Sendable {
  /// Something happened to the conversation, such as the end of a look-up.
  case turn(Turn)
  /// The conversation goes on elsewhere, or not at all; this connection is in none any more.
  case over(Reason)
  /// The disk or the file is damaged; the holder ends, in these words.
  case broken(String)

  /// Why a conversation is taken from a connection.
  package enum Reason: String, CaseIterable, Sendable {
    /// Somebody took it up with its code.
    case resumed
    /// It was erased on request.
    case erased
  }

  var json: JSONValue {
    switch self {
    case .turn(let turn): ["news": "turn", "turn": turn.json]
    case .over(let reason): ["news": "over", "reason": .string(reason.rawValue)]
    case .broken(let reason): ["news": "broken", "reason": .string(reason)]
    }
  }

  init?(_ object: JSONObject) {
    switch object["news"]?.string {
    case "turn":
      guard let turn = Turn(object["turn"]) else { return nil }
      self = .turn(turn)
    case "over":
      guard let reason = object["reason"]?.string.flatMap({ Reason(rawValue: $0) }) else { return nil }
      self = .over(reason)
    case "broken": self = .broken(object["reason"]?.string ?? "")
    default: return nil
    }
  }
}
