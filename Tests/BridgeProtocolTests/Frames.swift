import StrictJSON
import Testing

@testable import BridgeProtocol

/// A bridge that tests play, and what its session wants.
struct Bridge {
  static let token = "2f1c8f0e6a7b4d3c9e5a"
  static let roster =
    (try? BridgeRoster("irc \(token)\nhelpdesk 77aa77aa77aa77aa role=agent user=1000\n")) ?? BridgeRoster()
  static let auth = #"{"type":"auth","v":1,"bridge":"irc","token":"\#(token)","caps":{"max_bytes":380}}"#

  var session: BridgeSession
  var now = Duration.seconds(100)

  init(systemUser: Int? = nil) {
    session = BridgeSession(Self.roster, languages: ["en", "ja"], systemUser: systemUser, at: now)
  }

  /// One that has been let in.
  static func here(again sayings: [BridgeSaying] = []) -> Bridge {
    var bridge = Bridge()
    _ = bridge.sends(auth)
    _ = bridge.session.welcome(boot: "b_1", again: sayings, at: bridge.now)
    return bridge
  }

  mutating func sends(_ line: String) -> [BridgeSession.Order] { session.take(Array(line.utf8), at: now) }

  mutating func message(_ id: String, in conversation: String = "k", _ text: String = "hi") -> [BridgeSession.Order] {
    sends(#"{"type":"msg","id":"\#(id)","conv":"\#(conversation)","text":"\#(text)"}"#)
  }
}

func said(_ number: Int, turn: Int = 1, _ content: JSONObject? = nil) -> BridgeSaying {
  let content =
    content
    ?? JSONObject([("lang", "en"), ("key", "ask.room"), ("kind", "question"), ("attempt", 1), ("text", "Which room?")])
  return BridgeSaying(number: number, id: "c1.\(turn).0", conversation: "k", turn: turn, content: content)
}

extension [BridgeSession.Order] {
  /// The frames that are sent, read again.
  var frames: [JSONObject] {
    compactMap {
      guard case .send(let bytes) = $0, bytes.last == 0x0A else { return nil }
      return try? JSONReader.readObject(bytes.dropLast(), within: .bridgeFrame)
    }
  }

  var types: [String] { frames.compactMap { $0["type"]?.string } }
  var codes: [String] { frames.compactMap { $0["code"]?.string } }
  var leaves: Bool { last == .leave }
  var takes: Int { count { if case .take = $0 { true } else { false } } }
}
