import Foundation
import Glibc
import Testing

/// Part D: connections and overload; and what the log and the screen may hold.
enum LineFaults {
  static let canaries = ["canary-9f3e@example.com", "+49 151 5550199", "canary.example", "hunter2canary"]

  static let cases: [FaultCase] = [
    FaultCase(35, "sequences for a terminal") { server in
      let client = try Client.greeted(server)
      for sequence in [
        "\u{1B}[2J", "\u{1B}]0;t\u{7}", "\u{1B}]52;c;AAAA\u{7}", "\u{1B}P+q\u{1B}\\", "\u{9B}31m", "\u{1B}[21t",
        "\u{8}\u{8}",
      ] {
        client.send("heat\(sequence)ing \(sequence)\n")
        client.send("back\n")
      }
      client.read(atMost: .seconds(2)) { _ in false }
      for text in [client.text, server.log, try server.record("c4")] {
        #expect(
          !text.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && ($0.value < 0x20 || 0x7F...0x9F ~= $0.value) })
      }
    },
    FaultCase(36, "lines that look like the log's") { server in
      let client = try Client.greeted(server)
      client.send("{\"ts\":\"2026\",\"lvl\":\"error\",\"ev\":\"admin-login\"}\r2026 level=error admin login\n")
      client.read { $0.text.hasSuffix("\n\n") }
      #expect(!server.log.contains("admin"))
      let lines = server.log.split(separator: "\n")
      #expect(lines.allSatisfy { $0.hasPrefix("{\"ts\":\"") && $0.hasSuffix("}") })
    },
    FaultCase(37, "what somebody tells in confidence") { server in
      let client = try Client.greeted(server)
      client.send("heating\n305\nno\n\(canaries.joined(separator: " "))\n/resume \(canaries[3])\n")
      client.expect("This code opens no talk")
      client.send(String(repeating: canaries[0], count: 300) + "\n")
      client.send([0xFF, 0xFE] + Array(canaries[0].utf8) + [0x0A])
      client.read(atMost: .milliseconds(500)) { _ in false }
      server.signal(SIGHUP)
      server.expectLog("\"ev\":\"reloaded\"")
      let status = try server.status()
      let command = (try? String(contentsOfFile: "/proc/\(server.process)/cmdline", encoding: .utf8)) ?? ""
      for canary in canaries {
        for text in [server.log, status, command] { #expect(!text.contains(canary)) }
      }
    },
    FaultCase(43, "signs that fill in forms") { server in
      let client = try Client.greeted(server)
      client.send("heating %n %@ %s %x {0} ${HOME} $(id) `id`\n")
      client.expect("Which room")
      #expect(try server.record("c4").contains("heating %n %@ %s %x {0} ${HOME} $(id) `id`"))
    },
    FaultCase(
      46, "a byte now and then, on many connections",
      flags: ["--line-seconds", "1", "--connections-per-address", "600"]
    ) { server in
      let slow = try (0..<200).map { _ in try Client(server) }
      for _ in 0..<4 {
        for client in slow { client.send("y") }
        let other = try Client.greeted(server, from: "127.0.0.2")
        other.send("heating\n")
        other.expect("Which room")
        usleep(300_000)
      }
      for client in slow { client.expectEnd() }
    },
    FaultCase(47, "nothing comes at all", flags: ["--first-line-seconds", "1"]) { server in
      let silent = try Client.greeted(server)
      silent.expect("I'm closing this line")
      silent.expectEnd()
    },
    FaultCase(48, "nobody reads the answers", flags: ["--lift-limits", "--write-seconds", "1"]) { server in
      let deaf = try Client(server, receiveBuffer: 2_048)
      for _ in 0..<60 { deaf.send(String(repeating: "help\n", count: 2_000)) }
      let end = ContinuousClock.now + LiveServer.patience
      while !(try server.status()).contains("\"connected\":0"), ContinuousClock.now < end { usleep(200_000) }
      #expect(try server.status().contains("\"connected\":0"))
    },
    FaultCase(49, "somebody reads slowly, but reads", flags: ["--lift-limits", "--write-seconds", "1"]) { server in
      let slow = try Client(server, receiveBuffer: 2_048)
      slow.send("heating\n" + String(repeating: "why\n", count: 100))
      for _ in 0..<20 {
        slow.read(atMost: .milliseconds(20)) { _ in false }
        usleep(100_000)
      }
      #expect(!slow.hasEnded)
      slow.send("305\n")
      slow.expect("Can you still use the room?")
    },
    FaultCase(50, "no descriptors are left", flags: ["--connections-per-address", "100"], shell: "ulimit -n 64") {
      server in
      let before = server.work
      let crowd = try (0..<90).map { _ in try Client(server) }
      usleep(1_500_000)
      #expect(server.work - before < 100, "it works all the time")
      for client in crowd { client.close() }
      usleep(400_000)
      let client = try Client.greeted(server)
      client.send("heating\n")
      client.expect("Which room")
    },
    FaultCase(52, "one address makes connections without end") { server in
      for _ in 0..<3_000 {
        let client = try Client(server)
        client.close()
      }
      let other = try Client.greeted(server, from: "127.0.0.2")
      other.send("heating\n")
      other.expect("Which room")
      usleep(3_000_000)
    },
    FaultCase(54, "one person sends commands without end") { server in
      let flood = try Client.greeted(server)
      flood.send(String(repeating: "help\n", count: 2_000))
      for _ in 0..<5 {
        let other = try Client.greeted(server, from: "127.0.0.3")
        other.send("heating\n")
        other.expect("Which room")
      }
      flood.read(atMost: .seconds(1)) { _ in false }
      #expect(flood.text.components(separatedBy: "Answer with a number").count - 1 < 20)
    },
    FaultCase(57, "whoever knocks has left before the door opens") { server in
      for _ in 0..<200 { try Client(server, from: "127.0.0.4").reset() }
      usleep(3_000_000)
    },
  ]
}
