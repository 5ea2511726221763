import StrictJSON
import Testing

@testable import BridgeProtocol

@Suite struct `A bridge at the door` {
  @Test func `is told what is taken here`() {
    #expect(Bridge().session.greeting().frames.first?["proto"] == "intake-bridge")
  }

  @Test func `enters with its name and its token`() {
    var bridge = Bridge()
    #expect(bridge.sends(Bridge.auth) == [.enter(Bridge.roster.bridges[0])])
    #expect(!bridge.session.wantsInput)
    let orders = bridge.session.welcome(boot: "b_1", again: [said(7), said(8)], at: bridge.now)
    #expect(orders.types == ["welcome", "say", "say"])
    #expect(orders.frames[0]["unacked"] == 2)
    #expect(bridge.session.wantsInput)
  }

  @Test(arguments: [
    (#"{"type":"auth","v":1,"bridge":"irc","token":"wrong"}"#, "auth_failed"),
    (#"{"type":"auth","v":1,"bridge":"irc","token":""}"#, "auth_failed"),
    (#"{"type":"auth","v":1,"bridge":"irc"}"#, "auth_failed"),
    (#"{"type":"auth","v":1,"bridge":"slack","token":"2f1c8f0e6a7b4d3c9e5a"}"#, "auth_failed"),
    (#"{"type":"auth","v":1,"bridge":"helpdesk","token":"2f1c8f0e6a7b4d3c9e5a"}"#, "auth_failed"),
    (#"{"type":"auth","v":2,"bridge":"irc","token":"2f1c8f0e6a7b4d3c9e5a"}"#, "version"),
    (#"{"type":"auth","v":1,"bridge":"irc","token":"2f1c8f0e6a7b4d3c9e5a","caps":{"max_bytes":3}}"#, "bad_field"),
    (#"{"type":"msg","id":"1","conv":"k","text":"hi"}"#, "auth_required"),
    (#"{"type":"ping"}"#, "auth_required"),
    ("GET / HTTP/1.1", "bad_json"),
    ("", nil),
  ])
  func `has one try`(_ line: String, _ code: String?) {
    var bridge = Bridge()
    let orders = bridge.sends(line)
    #expect(orders.codes == (code.map { [$0] } ?? []))
    #expect(orders.leaves == (code != nil))
    // Behind a refusal nothing is heard, the right token included.
    if code != nil { #expect(bridge.sends(Bridge.auth) == []) }
  }

  @Test func `needs no token where the system says who it is`() {
    let auth = #"{"type":"auth","v":1,"bridge":"helpdesk"}"#
    var known = Bridge(systemUser: 1_000)
    #expect(known.sends(auth) == [.enter(Bridge.roster.bridges[1])])
    var other = Bridge(systemUser: 1_001)
    #expect(other.sends(auth).codes == ["auth_failed"])
    var nobody = Bridge()
    #expect(nobody.sends(auth).codes == ["auth_failed"])
  }

  @Test func `is not waited for longer than ten seconds, or through empty lines`() {
    var slow = Bridge()
    #expect(slow.session.deadline == slow.now + .seconds(10))
    #expect(slow.session.wake(at: slow.now + .seconds(9)) == [])
    #expect(slow.session.wake(at: slow.now + .seconds(10)).codes == ["auth_required"])
    var dawdling = Bridge()
    for _ in 0..<3 { #expect(dawdling.sends("") == []) }
    #expect(dawdling.sends("").codes == ["auth_required"])
    var long = Bridge()
    #expect(long.session.takeTooLong(at: long.now).leaves)
  }

  @Test func `gives way to its next connection`() {
    var bridge = Bridge.here()
    let orders = bridge.session.giveWay()
    #expect(orders.codes == ["replaced"])
    #expect(orders.leaves)
    #expect(bridge.message("1") == [])
  }
}

@Suite struct `A bridge with messages` {
  @Test func `gets one answer for each`() {
    var bridge = Bridge.here()
    #expect(bridge.message("1").takes == 1)
    #expect(bridge.session.inFlight == 1)
    let answer = bridge.session.answer("1", in: "k", turn: 4)
    #expect(answer.frames == [JSONObject([("type", "ok"), ("re", "1"), ("conv", "k"), ("turn", 4)])])
    #expect(bridge.session.inFlight == 0)
  }

  @Test func `is not heard twice with what is being taken, and never with two contents under one name`() {
    var bridge = Bridge.here()
    #expect(bridge.message("1").takes == 1)
    #expect(bridge.message("1") == [])
    #expect(bridge.message("1", in: "k", "bye").codes == ["id_reuse"])
    #expect(bridge.message("1", in: "other").takes == 1)
    #expect(bridge.session.inFlight == 2)
  }

  /// U+00E9 and e with U+0301 are the same letter to Swift.
  @Test func `has two conversations where two names look alike`() {
    var bridge = Bridge.here()
    #expect(bridge.message("1", in: "caf\u{E9}").takes == 1)
    #expect(bridge.message("1", in: "cafe\u{301}").takes == 1)
    #expect(bridge.session.inFlight == 2)
  }

  @Test func `55 waits with the tenth of one conversation, and others do not`() {
    var bridge = Bridge.here()
    for number in 0...8 { #expect(bridge.message("\(number)").takes == 1) }
    let tenth = bridge.message("9")
    #expect(tenth.codes == ["busy"])
    #expect(tenth.frames[0]["retry_ms"] == 800)
    #expect(bridge.message("9", in: "other").takes == 1)
    _ = bridge.session.answer("0", in: "k", turn: 1)
    #expect(bridge.message("9").takes == 1)
  }

  @Test func `is not read while so many wait`() {
    var bridge = Bridge.here()
    for number in 0..<256 { #expect(bridge.message("1", in: "k\(number)").takes == 1) }
    #expect(!bridge.session.wantsInput)
    _ = bridge.session.refuse("1", in: "k0", BridgeRefusal(.storeDown, "later"))
    #expect(bridge.session.wantsInput)
  }

  @Test func `is held back at a pace that nobody types at`() throws {
    var bridge = Bridge.here()
    for number in 0..<30 {
      #expect(bridge.message("\(number)").takes == 1)
      _ = bridge.session.answer("\(number)", in: "k", turn: number)
    }
    let refused = bridge.message("30")
    #expect(refused.codes == ["rate"])
    let wait = try #require(refused.frames[0]["retry_ms"]?.integer)
    #expect(1...2_000 ~= wait)
    bridge.now += .milliseconds(wait)
    #expect(bridge.message("30").takes == 1)
    #expect(bridge.message("1", in: "other").takes == 1)
  }

  @Test func `waits with new ones while too many replies are not acknowledged`() {
    var bridge = Bridge.here()
    for number in 1...513 { #expect(bridge.session.say(said(number)).types == ["say"]) }
    #expect(bridge.message("1").codes == ["busy"])
    #expect(bridge.sends(#"{"type":"ack","n":1}"#) == [.acknowledge(upTo: 1)])
    #expect(bridge.message("1").takes == 1)
  }

  @Test func `90 cannot acknowledge what was never said, or take it back`() {
    var bridge = Bridge.here(again: [said(7), said(8)])
    for number in ["9", "-1", "9007199254740991", "5", "1.5", "\"8\""] {
      #expect(bridge.sends(#"{"type":"ack","n":\#(number)}"#).codes == ["bad_field"], "\(number)")
    }
    #expect(bridge.sends(#"{"type":"ack","n":8}"#) == [.acknowledge(upTo: 8)])
    #expect(bridge.sends(#"{"type":"ack","n":8}"#) == [])
    #expect(bridge.sends(#"{"type":"ack","n":7}"#).codes == ["bad_field"])
  }

  @Test func `says of one reply that there is no place for it, and acknowledges nothing by that`() {
    var bridge = Bridge.here(again: [said(7), said(8)])
    #expect(bridge.sends(#"{"type":"ack","n":8,"ok":false,"code":"no_private"}"#) == [.noPrivatePlace(8)])
    #expect(bridge.sends(#"{"type":"ack","n":7}"#) == [.acknowledge(upTo: 7)])
    #expect(bridge.sends(#"{"type":"ack","n":8,"ok":false}"#).codes == ["bad_field"])
  }

  @Test func `names agents only where the operator lets it`() {
    let line = #"{"type":"msg","id":"1","conv":"k","text":"x","user":{"id":"u","role":"agent"}}"#
    var bridge = Bridge.here()
    #expect(bridge.sends(line).codes == ["forbidden"])
    var helpdesk = Bridge(systemUser: 1_000)
    _ = helpdesk.sends(#"{"type":"auth","v":1,"bridge":"helpdesk"}"#)
    _ = helpdesk.session.welcome(boot: "b", again: [], at: helpdesk.now)
    #expect(helpdesk.sends(line).takes == 1)
  }

  @Test func `is answered while the desk empties, and asked to come back`() {
    var bridge = Bridge.here()
    _ = bridge.message("1")
    bridge.session.drain()
    #expect(bridge.message("2").codes == ["draining"])
    #expect(bridge.session.answer("1", in: "k", turn: 2).types == ["ok"])
    let end = bridge.session.close()
    #expect(end.frames[0]["reconnect_ms"] == 3_000)
    #expect(end.leaves)
  }

  @Test func `58 is asked whether it is there, and let go when it is not`() {
    var bridge = Bridge.here()
    let start = bridge.now
    #expect(bridge.session.wake(at: start + .seconds(29)) == [])
    #expect(bridge.session.wake(at: start + .seconds(30)).types == ["ping"])
    #expect(bridge.session.wake(at: start + .seconds(31)) == [])
    #expect(bridge.session.deadline == start + .seconds(60))
    #expect(bridge.session.wake(at: start + .seconds(60)).types == ["ping"])
    let end = bridge.session.wake(at: start + .seconds(75))
    #expect(end.codes == ["silent"])
    #expect(end.leaves)
  }

  @Test func `stays when it is asked and answers`() {
    var bridge = Bridge.here()
    for _ in 0..<10 {
      bridge.now += .seconds(30)
      #expect(bridge.session.wake(at: bridge.now).types == ["ping"])
      #expect(bridge.sends(#"{"type":"pong"}"#) == [])
    }
    #expect(bridge.sends(#"{"type":"ping","t":5}"#).frames == [JSONObject([("type", "pong"), ("t", 5)])])
  }
}
