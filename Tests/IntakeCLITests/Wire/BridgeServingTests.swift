import Foundation
import Glibc
import Testing

/// A server with a door for bridges, and what a bridge says there.
private struct BridgeDoor {
  static let token = "2f1c8f0e6a7b4d3c9e5a"
  static let auth = #"{"type":"auth","v":1,"bridge":"irc","token":"\#(token)","caps":{"max_bytes":380}}"# + "\n"

  let server: LiveServer
  private let scratch: Scratch

  init(shell: String = "umask 022", dialog: String = "hotel-desk") throws {
    scratch = try Scratch()
    try scratch.write("irc \(Self.token)\n", to: "tokens")
    chmod(scratch.path("tokens"), 0o600)
    server = try LiveServer(
      ["--bridge", "unix:\(scratch.path("bridge"))", "--bridge-tokens", scratch.path("tokens")], shell: shell,
      dialog: dialog)
  }

  var place: String { scratch.path("bridge") }

  /// A bridge that has been let in.
  func bridge() throws -> Client {
    let client = try Client(at: place)
    client.expect("intake-bridge")
    client.send(Self.auth)
    client.expect(#""type":"welcome""#)
    return client
  }
}

private func message(_ id: String, _ text: String, more: String = "") -> String {
  #"{"type":"msg","id":"\#(id)","conv":"help/ana","text":"\#(text)"\#(more)}"# + "\n"
}

/// The parts of a server that bridges meet, over a real socket.
@Suite(.serialized) struct `A server with bridges` {
  @Test func `keeps a message once, and answers it as often as it is sent`() throws {
    let door = try BridgeDoor()
    let bridge = try door.bridge()
    bridge.send(message("u1", "heating"))
    bridge.expect(#"{"type":"ok","re":"u1","conv":"help/ana","turn":2}"#)
    bridge.expect(#""key":"ask.room""#)
    // Whoever writes first is not asked what the matter is.
    #expect(!bridge.text.contains("ask.trouble"))
    bridge.forget()
    bridge.send(message("u1", "heating") + message("u1", "wifi"))
    bridge.expect(#""turn":2,"dup":true}"#)
    bridge.expect(#""re":"u1","code":"id_reuse""#)
    #expect(try door.server.turns("c1") == 1)
  }

  @Test func `says again behind a restart what was not acknowledged, and nothing else`() throws {
    let door = try BridgeDoor()
    let first = try door.bridge()
    first.send(message("u1", "heating"))
    first.expect(#""key":"ask.room""#)
    first.send(#"{"type":"ack","n":1}"# + "\n" + message("u2", "305"))
    first.expect(#""re":"u2""#)
    first.expect(#""n":3"#)
    let second = try door.bridge()
    first.expect(#""code":"replaced""#)
    first.expectEnd()
    second.expect(#""n":3"#)
    #expect(second.text.contains(#""n":2"#) && !second.text.contains(#""n":1,"#))
  }

  @Test func `takes a button for the choice under which it stands`() throws {
    let door = try BridgeDoor()
    let bridge = try door.bridge()
    bridge.send(message("u1", "heating") + message("u2", "305"))
    bridge.expect(#""choices":[{"id":"yes","label":"Yes"}"#)
    bridge.send(message("u3", "(pressed)", more: #","choice":"no""#))
    bridge.expect(#""re":"u3""#)
    #expect(try door.server.record("c1").contains(#"{"line":"No"}"#))
  }

  @Test func `lets nobody in by a wrong token, and says nothing about it in the log`() throws {
    let door = try BridgeDoor()
    let stranger = try Client(at: door.place)
    stranger.send(#"{"type":"auth","v":1,"bridge":"irc","token":"CANARY-31337"}"# + "\n" + message("u1", "hello"))
    stranger.expect("auth_failed")
    stranger.expectEnd()
    #expect(!stranger.text.contains(#""ok""#))
    #expect(!door.server.log.contains("CANARY"))
    let mine = try door.bridge()
    mine.send(message("u1", "heating"))
    mine.expect(#""re":"u1""#)
  }

  @Test func `answers what was taken when it ends, and asks bridges to come back`() throws {
    let door = try BridgeDoor()
    let bridge = try door.bridge()
    bridge.send(message("u1", "heating"))
    bridge.expect(#""re":"u1""#)
    door.server.signal(SIGTERM)
    bridge.expect(#""code":"draining","reconnect_ms":3000"#)
    bridge.expectEnd()
    #expect(door.server.wait() == 0)
  }

  @Test func `6, 9, 19: bears long lines, empty ones and what is no JSON`() throws {
    let door = try BridgeDoor()
    let bridge = try door.bridge()
    bridge.send(String(repeating: "x", count: 70_000) + "\n\n \r\nheating\n" + message("u1", "heating"))
    bridge.expect("line_too_long")
    bridge.expect("bad_json")
    bridge.expect(#"{"type":"ok","re":"u1""#)
  }

  /// The example that people copy; a conversation in Japanese, with two people at once.
  @Test(.enabled(if: access("/usr/bin/python3", X_OK) == 0, "python3 is missing, and the example is written in it"))
  func `is reached by the example in Python`() throws {
    let door = try BridgeDoor()
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL.path
    let run = try Program.shell(
      """
      (printf 'ana\\t暖房が壊れました\\nbob\\theating\\n'; sleep 2) |
        timeout 20 /usr/bin/python3 '\(root)/Examples/bridges/lines.py' '\(door.place)' irc \(BridgeDoor.token) memory
      """, in: door.server.scratch.path())
    #expect(run.code == 0, Comment(rawValue: run.talkText))
    #expect(run.outputText.contains("bob\tWhich room are you in?"))
    #expect(run.outputText.contains("ana\t"))
  }
}
