import Foundation
import SchemaFixtures
import StrictJSON
import Testing

@testable import BridgeProtocol

@Suite struct `The page about the bridge wire` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func schema() throws -> JSONSchema {
    try JSONSchema(Data(contentsOf: root.appending(path: "Schemas/bridge.schema.json")))
  }

  private static func examples() throws -> [String] {
    try String(contentsOf: root.appending(path: "Protocols/bridge.md"), encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("{") }.map(String.init)
  }

  @Test func `shows lines that keep to the schema, and of every type one`() throws {
    let schema = try Self.schema()
    var types: Set<String> = []
    for example in try Self.examples() {
      let object = try JSONReader.readObject(Array(example.utf8), within: .bridgeFrame)
      #expect(schema.problems(in: .object(object)) == [], Comment(rawValue: example))
      types.insert(object["type"]?.string ?? "")
    }
    #expect(
      types == [
        "hello", "auth", "welcome", "msg", "ok", "say", "ack", "end", "error", "ping", "pong", "bye",
      ])
  }

  @Test func `names every code of an error`() throws {
    let page = try String(contentsOf: Self.root.appending(path: "Protocols/bridge.md"), encoding: .utf8)
    for code in BridgeRefusal.Code.allCases { #expect(page.contains("`\(code.rawValue)`"), "\(code)") }
  }

  /// A bridge that does what the page shows, line by line.
  @Test func `can be followed from the first line to the last`() throws {
    var bridge = Bridge()
    var sent = bridge.session.greeting().frames
    for example in try Self.examples() {
      guard let frame = try? BridgeFrame.read(Array(example.utf8)) else { continue }
      switch frame {
      case .bye: continue
      case .auth:
        #expect(bridge.sends(example).first == .enter(Bridge.roster.bridges[0]))
        sent += bridge.session.welcome(boot: "b_7Q2M", again: [], at: bridge.now).frames
      case .message(let message) where message.user?.role == "agent":
        #expect(bridge.sends(example).codes == ["forbidden"])
      case .message(let message):
        #expect(bridge.sends(example).takes == 1, Comment(rawValue: example))
        sent += bridge.session.answer(message.id, in: message.conversation, turn: 2).frames
        sent += bridge.session.say(said(bridge.session.inFlight + 1)).frames
      case .acknowledgement, .noPrivatePlace, .ping, .pong: _ = bridge.sends(example)
      }
    }
    let schema = try Self.schema()
    for frame in sent { #expect(schema.problems(in: .object(frame)) == []) }
    #expect(sent.count >= 6)
  }
}
