import StrictJSON
import Testing

@testable import BridgeProtocol

@Suite struct `A line from a bridge` {
  @Test(arguments: [
    ("nothing", "bad_json"),
    ("[]", "bad_json"),
    ("{}", "bad_field"),
    (#"{"type":7}"#, "bad_field"),
    (#"{"type":"edit","id":"1"}"#, "unknown_type"),
    (#"{"type":"msg","id":"1","id":"2","conv":"k","text":"x"}"#, "bad_json"),
    (#"{"type":"msg","id":"1","conv":"k","text":"\ud800"}"#, "bad_json"),
    (#"{"type":"msg","id":"1","conv":"k"}"#, "bad_field"),
    (#"{"type":"msg","id":"","conv":"k","text":"x"}"#, "bad_field"),
    (#"{"type":"msg","id":"a\u0000b","conv":"k","text":"x"}"#, "bad_field"),
    (#"{"type":"msg","id":"1","conv":"\u009b","text":"x"}"#, "bad_field"),
    (#"{"type":"msg","id":"1","conv":"k","text":7}"#, "bad_field"),
    (#"{"type":"msg","id":"1","conv":"k","text":"x","user":"ana"}"#, "bad_field"),
    (#"{"type":"msg","id":"1","conv":"k","text":"x","user":{}}"#, "bad_field"),
    (#"{"type":"msg","id":"1","conv":"k","text":"x","private":"no"}"#, "bad_field"),
    (#"{"type":"msg","id":"1","conv":"k","files":[{"name":"a"}]}"#, "bad_field"),
    (#"{"type":"msg","id":"1","conv":"k","files":[{"name":"a","url":"javascript:alert(1)"}]}"#, "bad_field"),
    (#"{"type":"msg","id":"1","conv":"k","files":[{"name":"a","url":"https://x/\u202e"}]}"#, "bad_field"),
  ])
  func `is refused with a code, and the connection stays`(_ line: String, _ code: String) {
    var bridge = Bridge.here()
    let orders = bridge.sends(line)
    #expect(orders.codes == [code])
    #expect(!orders.leaves)
    #expect(bridge.message("next").takes == 1)
  }

  @Test func `5 that is no UTF-8 is refused, with the place`() {
    var bridge = Bridge.here()
    let orders = bridge.session.take(Array(#"{"type":"msg","#.utf8) + [0xC0, 0x80], at: bridge.now)
    #expect(orders.codes == ["bad_utf8"])
    #expect(orders.frames[0]["at"] == 14)
  }

  @Test func `6 that is too long is answered once`() {
    var bridge = Bridge.here()
    #expect(bridge.session.takeTooLong(at: bridge.now).codes == ["line_too_long"])
    #expect(bridge.message("next").takes == 1)
  }

  @Test func `is answered under its own name where that much could be read`() {
    var bridge = Bridge.here()
    let orders = bridge.sends(#"{"type":"msg","id":"u-1","conv":"k","text":7}"#)
    #expect(orders.frames[0]["re"] == "u-1")
  }

  @Test func `never comes back in an answer`() {
    var bridge = Bridge.here()
    let secret = "CANARY-77"
    for line in [
      secret, #"{"type":"\#(secret)"}"#, #"{"type":"msg","id":7,"conv":"\#(secret)","text":"\#(secret)"}"#,
      #"{"type":"ack","n":"\#(secret)"}"#,
    ] {
      for case .send(let bytes) in bridge.sends(line) {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(secret))
      }
    }
  }

  @Test func `may bring more than we know`() {
    var bridge = Bridge.here()
    let line = #"{"type":"msg","id":"1","conv":"k","text":"x","ts":"2099","team":{"a":[1,2]},"lang":null}"#
    #expect(bridge.sends(line).takes == 1)
  }

  @Test func `97 counts as the same whatever its clock says`() throws {
    func hash(_ more: String) throws -> [UInt8] {
      let line = #"{"type":"msg","id":"1","conv":"k","text":"x"\#(more)}"#
      guard case .message(let message) = try BridgeFrame.read(Array(line.utf8)) else { return [] }
      return message.contentHash
    }
    let plain = try hash("")
    #expect(
      try hash(#","ts":"1970-01-01T00:00:00Z","user":{"id":"u","name":"B"}"#) == hash(#","user":{"id":"u","name":"A"}"#)
    )
    #expect(try hash(#","choice":"a""#) != plain)
    #expect(try hash(#","user":{"id":"v"}"#) != plain)
    #expect(try hash(#","files":[{"name":"a","url":"https://x/1"}]"#) != plain)
  }
}

@Suite struct `The list of bridges` {
  @Test func `lets a token be replaced while both count`() throws {
    let roster = try BridgeRoster(
      "# IRC\nirc aaaaaaaaaaaaaaaa\r\nirc bbbbbbbbbbbbbbbb\n\nweb cccccccccccccccc role=claimed\n")
    #expect(roster.bridges.map(\.name) == [Array("irc".utf8), Array("web".utf8)])
    #expect(roster.admit("irc", "aaaaaaaaaaaaaaaa", systemUser: nil) != nil)
    #expect(roster.admit("irc", "bbbbbbbbbbbbbbbb", systemUser: nil) != nil)
    #expect(roster.admit("irc", "cccccccccccccccc", systemUser: nil) == nil)
    #expect(roster.bridges[1].mayNameAgents)
  }

  /// The token of a place that is not taken must not be guessed by anybody.
  @Test func `knows nobody by an empty token`() throws {
    let roster = try BridgeRoster("irc aaaaaaaaaaaaaaaa\n")
    #expect(roster.admit("irc", "", systemUser: 0) == nil)
    #expect(roster.admit("irc", nil, systemUser: 0) == nil)
    #expect(roster.admit("none", "aaaaaaaaaaaaaaaa", systemUser: nil) == nil)
  }

  @Test(arguments: [
    ("irc", 0, "neither a token"), ("irc short", 1, "at least 16"), ("\nirc user=ana", 2, "user=NUMBER"),
    ("irc role=boss", 1, "role=agent"),
    ("irc aaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbb cccccccccccccccc", 1, "at most 2"),
  ])
  func `is refused with a line and a reason`(_ text: String, _ line: Int, _ words: String) {
    do {
      _ = try BridgeRoster(text)
      Issue.record("was taken")
    } catch {
      #expect(error.line == line)
      #expect(error.message.contains(words))
      #expect(!error.message.contains("aaaa"))
    }
  }
}
