import Glibc
import Testing

/// Part A: framing and bytes.
enum ByteFaults {
  static let cases: [FaultCase] = [
    FaultCase(1, "a line split at every byte over packets") { server in
      let line = Array("the heating in 305 is broken\n".utf8)
      for cut in line.indices.dropFirst() {
        let client = try Client.greeted(server)
        client.send(line, cutAt: [cut])
        client.expect("Got it. Trouble: Heating or cooling, Room: 305.")
      }
    },
    FaultCase(2, "one byte a packet, a whole session") { server in
      let session = Array("heating\n305\nyes\nskip\n".utf8)
      let (whole, single) = (try Client.greeted(server), try Client.greeted(server))
      whole.send(session)
      single.send(session, cutAt: Array(1..<session.count))
      for client in [whole, single] { client.expect("Urgency") }
      func words(_ client: Client) -> [Substring] {
        client.text.split(separator: "\n").filter { !$0.contains("/resume") }
      }
      #expect(words(whole) == words(single))
    },
    FaultCase(3, "a thousand lines in one packet each hundred", flags: ["--lift-limits"]) { server in
      for _ in 0..<10 {
        let client = try Client.greeted(server)
        client.send("heating\n" + String(repeating: "why\n", count: 99) + "305\n")
        client.expect("Can you still use the room?")
        #expect(client.text.components(separatedBy: "Which room are you in?").count >= 100)
      }
    },
    FaultCase(4, "a letter cut across packets") { server in
      let line = Array("ä€😀が壊れた\n".utf8)
      for cut in line.indices.dropFirst() {
        let client = try Client.greeted(server)
        client.send(line, cutAt: [cut])
        #expect(client.read { $0.text.hasSuffix("\n\n") })
        #expect(!client.text.contains("\u{FFFD}"))
      }
      #expect(try server.record("c4").contains("ä€😀が壊れた"))
    },
    FaultCase(5, "bytes that are no UTF-8") { server in
      for bytes in brokenText {
        let client = try Client.greeted(server)
        client.send(Array("heating ".utf8) + bytes + [0x0A])
        client.expect("Some letters of that line did not arrive whole.")
        client.expect("Which room")
        #expect(client.read(atMost: .milliseconds(1)) { _ in true })
      }
      #expect(try server.record("c4").contains("\u{FFFD}"))
    },
    FaultCase(6, "a zero in a line") { server in
      let client = try Client.greeted(server)
      client.send(Array("heat\0ing\0 in 305\n".utf8))
      client.expect("Room: 305")
      #expect(try server.record("c4").contains("heating in 305"))
    },
    FaultCase(7, "line ends of all kinds") { server in
      for (end, turns) in [("\n", 2), ("\r\n", 2), ("\r\r\n", 2), ("\n\r", 2), ("\r", 0), ("\r\0", 0)] {
        let client = try Client.greeted(server)
        client.send("heating" + end + "why" + end)
        let isEnough = client.read(atMost: turns == 0 ? .milliseconds(200) : LiveServer.patience) {
          $0.text.components(separatedBy: "Which room are you in?").count - 1 >= turns
        }
        #expect(isEnough, "\(end.debugDescription)")
        if turns == 0 { #expect(client.bytes.isEmpty) }
      }
    },
    FaultCase(8, "signs that other programs take for line ends") { server in
      for sign in ["\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}", "\r"] {
        let client = try Client.greeted(server)
        client.send("heating\(sign)quit\n")
        #expect(client.read { $0.text.hasSuffix("\n\n") })
        #expect(!client.hasEnded)
        client.forget()
        client.send("quit\n")
        client.expectEnd()
      }
    },
    FaultCase(9, "a line end smuggled into a text, on the way to the ticket") { server in
      let client = try Client.greeted(server)
      client.send("heating\n305\nno\n")
      client.expect("Anything the person should know")
      client.send("/long\nbroken\n{\"op\":\"msg\"}\r\n/quit\n/end\n")
      client.expect("Urgency")
      #expect(try server.record("c4").split(separator: "\n").allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    },
    FaultCase(10, "lines without anything in them") { server in
      let client = try Client.greeted(server)
      client.send(Array("\n \n\t\n\u{3000}\n".utf8) + [0xEF, 0xBB, 0xBF, 0x0A])
      client.read(atMost: .milliseconds(200)) { !$0.bytes.isEmpty }
      #expect(client.bytes.isEmpty)
      client.send("heating\n")
      client.expect("Which room")
    },
    FaultCase(11, "lines at the limit, beyond it, and without an end") { server in
      for (count, isTooLong) in [(4_095, false), (4_096, false), (4_097, true), (60_000, true)] {
        let client = try Client.greeted(server)
        client.send(String(repeating: "x", count: count) + "\n")
        #expect(client.read { $0.text.hasSuffix("\n\n") })
        #expect(client.text.contains("That was too long") == isTooLong, "\(count)")
      }
      let endless = try Client.greeted(server)
      let block = [UInt8](repeating: 0x79, count: 65_536)
      for _ in 0..<160 where !endless.hasEnded {
        endless.send(block)
        endless.read(atMost: .zero) { _ in false }
      }
      endless.expectEnd()
    },
    FaultCase(12, "the tail of a long line looks like a command") { server in
      let client = try Client.greeted(server)
      client.send("heating\n")
      client.expect("Which room")
      client.forget()
      client.send(String(repeating: "x", count: 5_000) + "/quit\n305\n")
      client.expect("Can you still use the room?")
    },
    FaultCase(13, "a storm of telnet negotiations") { server in
      let storm = try Client.greeted(server)
      storm.send((0..<10_000).flatMap { _ in [255, 253, 24] as [UInt8] })
      storm.expectEnd()
      #expect(storm.bytes.count <= 3 * 32)
      let endless = try Client.greeted(server)
      endless.send([255, 250] + [UInt8](repeating: 0x61, count: 10_000))
      endless.expectEnd()
    },
    FaultCase(14, "telnet commands within letters, doubled, and at the end") { server in
      let client = try Client.greeted(server)
      client.send([0xE6, 255, 241, 0x9A, 0x96, 0xE6, 0x88, 255, 249, 0xBF] + Array("\n".utf8))
      client.expect("号室")
      client.send([255])
      client.finish()
      client.expectEnd()
    },
    FaultCase(15, "half a line, and then the end") { server in
      for ending in 0..<3 {
        let client = try Client.greeted(server)
        client.send("heating\n305\nyes\nskip\nyes")
        client.expect("Urgency")
        switch ending {
        case 0: client.finish()
        case 1: client.close()
        default: client.reset()
        }
        usleep(50_000)
      }
      for id in ["c4", "c5", "c6"] { #expect(!(try server.record(id)).contains("{\"line\":\"yes\"}},{")) }
      #expect(try server.status().contains("\"tickets\":{\"ready\":0"))
    },
    FaultCase(16, "nothing more comes behind a whole line") { server in
      let client = try Client.greeted(server)
      client.send("heating\n")
      client.finish()
      client.expect("Which room")
      client.expectEnd()
    },
    FaultCase(17, "somebody goes while they are answered") { server in
      for _ in 0..<50 {
        let client = try Client.greeted(server)
        client.send("heating\n")
        client.reset()
      }
      usleep(300_000)
      #expect(try server.record("c40").contains("heating"))
    },
    FaultCase(18, "machines at the wrong door") { server in
      for opening in foreign {
        let client = try Client(server)
        client.send(opening)
        client.expect("This is a chat in plain text")
        client.expectEnd()
      }
      #expect(try server.status().contains("\"conversations\":3"))
    },
    FaultCase(19, "JSON at the door for people") { server in
      let client = try Client.greeted(server)
      client.send(#"{"type":"auth","v":1,"bridge":"slack-main"}"# + "\n")
      #expect(client.read { $0.text.hasSuffix("\n\n") })
      #expect(!client.hasEnded)
    },
    FaultCase(20, "a proxy's header that nobody asked for") { server in
      for header in ["PROXY TCP4 10.0.0.1 10.0.0.2 1 2\r\n", "PROXY UNKNOWN\r\n", "PROXY TCP6 ::1 ::1 1 2\r\n"] {
        let client = try Client(server)
        client.send(header)
        client.expect("not a proxy's header")
        client.expectEnd()
      }
    },
  ]

  /// Overlong forms, surrogates, what is beyond Unicode, and letters without their ends or beginnings.
  static let brokenText: [[UInt8]] =
    [
      [0xC0, 0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],
      [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xAF, 0xBF],
      [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xFE], [0xC3], [0xE2, 0x82],
      [0xF0, 0x9F, 0x98], [0x80], [0xBF], [0xE4], [0xFC], [0xE3, 0x81, 0x41],
    ] + (0x80...0xBF).filter { $0 % 8 == 0 }.map { [$0] } + (0xC2...0xF4).filter { $0 % 2 == 0 }.map { [$0, 0x20] }

  static let foreign: [[UInt8]] = [
    Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8), Array("POST /api HTTP/1.0\r\n\r\n".utf8),
    Array("CONNECT example.com:443 HTTP/1.1\r\n\r\n".utf8), Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8),
    Array("SSH-2.0-OpenSSH_9.2\r\n".utf8), Array("EHLO example.com\r\n".utf8), Array("HELO example.com\r\n".utf8),
    Array("*1\r\n$4\r\nPING\r\n".utf8), [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC],
    [0x16, 0x03, 0x03, 0x00, 0x31], [0x03, 0x00, 0x00, 0x13, 0x0E, 0xE0],
    [0x00, 0x00, 0x00, 0x08, 0x04, 0xD2, 0x16, 0x2F],
  ]
}
