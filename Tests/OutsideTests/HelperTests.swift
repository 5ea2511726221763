import CivilTime
import DialogModel
import Foundation
import HealthChecks
import Synchronization
import Testing

@testable import Outside

private func run(_ script: String, _ line: String = "{}", within patience: Duration = .seconds(5)) throws(SourceFault)
  -> String
{
  String(decoding: try Helper.ask(["/bin/sh", "-c", script], line, within: patience), as: UTF8.self)
}

@Suite struct `A command` {
  @Test func `is told one line and tells one line`() throws {
    #expect(try run("read -r line; echo \"$line!\"; echo more", "{\"a\":1}") == "{\"a\":1}!")
    #expect(try run("printf whole") == "whole")
  }

  @Test func `that does not listen may answer all the same`() throws {
    #expect(try run("exec <&-; echo here", String(repeating: "x", count: 500_000)) == "here")
  }

  @Test(arguments: [
    ("exit 3", "ended with code 3"), ("kill -9 $$", "was ended by signal 9"), ("true", "wrote no line"),
    ("echo a; exit 4", "ended with code 4"),
  ])
  func `that fails says how`(_ script: String, _ reason: String) {
    let fault = #expect(throws: SourceFault.self) { try run(script) }
    #expect(fault?.sentence.contains(reason) == true, "\(fault?.sentence ?? "")")
  }

  @Test func `is ended when its time is over, with everybody it has brought along`() throws {
    let scrap = Scrap("")
    let begun = ContinuousClock.now
    #expect(throws: SourceFault.timedOut) {
      try run(
        "trap '' TERM; sh -c 'trap \"\" TERM; echo $$ > \(scrap.path); sleep 60' & sleep 60", within: .milliseconds(600)
      )
    }
    #expect(begun.duration(to: .now) < .seconds(10))
    let child = pid_t(try String(contentsOfFile: scrap.path, encoding: .utf8).trimmingCharacters(in: .newlines)) ?? 0
    #expect(child > 1)
    // Whoever adopts it needs a moment to bury it.
    for _ in 0..<200 where kill(child, 0) == 0 { usleep(10_000) }
    #expect(kill(child, 0) != 0 || isZombie(child))
  }

  private func isZombie(_ number: pid_t) -> Bool {
    let stat = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? ""
    return stat.contains(") Z ")
  }

  @Test func `that talks without end is cut off`() {
    #expect(throws: SourceFault.tooLarge(mostBytes: HealthChecks.Limits.commandLineInBytes)) {
      try run("while :; do printf 0123456789012345678901234567890123456789; done")
    }
  }

  @Test func `sees nothing of ours`() throws {
    setenv("INTAKE_SECRET", "s3cret", 1)
    let secret = Scrap("s3cret")
    let file = open(secret.path, O_RDONLY)
    defer { close(file) }
    let seen = try run("ls /proc/self/fd | wc -l | tr -d '\\n'; env | grep -c s3cret; true")
    // Its three streams, and the folder that is being listed.
    #expect(seen == "40")
  }

  @Test func `is named by its whole path`() {
    #expect(throws: SourceFault.self) { try Helper.ask(["sh"], "{}", within: .seconds(1)) }
    #expect(throws: SourceFault.self) { try Helper.ask(["/no/such/program"], "{}", within: .seconds(1)) }
    #expect(throws: SourceFault.self) { try Helper.ask([], "{}", within: .seconds(1)) }
  }

  @Test func `leaves no file of ours open, however often it is asked`() throws {
    func count() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0 }
    _ = try run("echo a")
    let before = count()
    for _ in 0..<20 { _ = try? run("echo a; exit 1") }
    // Other tests open files at the same time, but not so many.
    #expect(count() < before + 20)
  }
}

@Suite struct `A host` {
  @Test func `answers where somebody listens`() throws {
    let server = TinyServer { _, _ in [] }
    try Host.connect(to: "127.0.0.1", port: server.port, within: .seconds(2))
    try Host.connect(to: "localhost", port: server.port, within: .seconds(2))
  }

  @Test func `does not answer where nobody does`() {
    #expect(throws: SourceFault.self) { try Host.connect(to: "127.0.0.1", port: 1, within: .seconds(2)) }
    #expect(throws: SourceFault.self) { try Host.resolve("no.such.host.invalid") }
  }
}

@Suite struct `A file of health` {
  @Test func `is read when it has changed`() throws {
    let scrap = Scrap(#"{"services":[{"name":"vpn","status":"healthy"}]}"#)
    let file = source(.file(path: scrap.path))
    guard case .said(let reading, let tag) = SourceAsking.ask(file, tag: nil) else {
      Issue.record("it was not read")
      return
    }
    #expect(reading.services.map(\.state) == [.fine])
    #expect(SourceAsking.ask(file, tag: tag) == .unchanged)
    try #"{"services":[{"name":"vpn","status":"known_issue"}]}"#.write(
      toFile: scrap.path, atomically: true, encoding: .utf8)
    guard case .said(let later, _) = SourceAsking.ask(file, tag: tag) else {
      Issue.record("the change was not seen")
      return
    }
    #expect(later.services.map(\.state) == [.troubled])
  }

  @Test(arguments: ["/no/such/file", "/", "/dev/zero"])
  func `that is none is refused at once`(_ path: String) {
    guard case .failed(.unusable) = SourceAsking.ask(source(.file(path: path)), tag: nil) else {
      Issue.record("\(path) was read")
      return
    }
  }
}

@Suite struct `A prober` {
  private func report(_ prober: Prober, _ service: String, within patience: Duration) -> HealthReport? {
    let answer = Mutex<HealthReport?>(nil)
    prober.ask(HealthQuestion(service: service, knownAs: []), within: patience) { report in
      answer.withLock { $0 = report }
    }
    for _ in 0..<1_000 {
      if let report = answer.withLock({ $0 }) { return report }
      usleep(5_000)
    }
    return nil
  }

  @Test func `answers from a file, and from memory after that`() throws {
    let scrap = Scrap(#"{"services":[{"name":"vpn","status":"known_issue"}]}"#)
    let prober = Prober([source(.file(path: scrap.path))])
    defer { prober.end() }
    #expect(report(prober, "vpn", within: .seconds(3))?.result == .knownIssue)
    #expect(report(prober, "mail", within: .seconds(3))?.result == .unavailable)
  }

  @Test func `keeps nobody waiting beyond the patience, whatever a source does`() {
    let slow = source(.command(["/bin/sh", "-c", "sleep 3"]))
    let prober = Prober([slow])
    defer { prober.end() }
    let begun = ContinuousClock.now
    #expect(report(prober, "vpn", within: .milliseconds(200))?.result == .unavailable)
    #expect(begun.duration(to: .now) < .seconds(2))
  }

  @Test func `tells a command which services it is asked about`() throws {
    let script = "read -r line; case \"$line\" in '{\"names\":[\"vpn\"]}') echo '{\"status\":\"healthy\"}';; esac"
    guard case .said(let reading, _) = SourceAsking.ask(source(.command(["/bin/sh", "-c", script]), "vpn"), tag: nil)
    else {
      Issue.record("nothing was said")
      return
    }
    #expect(reading.services.map(\.names) == [["vpn"]])
  }

  @Test func `takes a bare word of a command for every service it speaks for`() {
    let prober = Prober([source(.command(["/bin/echo", #"{"status":"known_issue"}"#]))])
    defer { prober.end() }
    #expect(report(prober, "vpn", within: .seconds(3))?.result == .knownIssue)
    #expect(report(prober, "mail", within: .seconds(3))?.result == .knownIssue)
  }
}
