import Foundation
import Glibc
import Testing

/// What strangers send, and what goes wrong around a server: each case under its number, and behind each the base line.
@Suite(.serialized) struct `A server` {
  @Test(arguments: ByteFaults.cases + LineFaults.cases)
  func `is as it was behind`(_ fault: FaultCase) throws {
    let server = try LiveServer(fault.flags, shell: fault.shell)
    let line = try BaseLine(server)
    try fault.play(server)
    try line.expect()
    server.signal(SIGTERM)
    #expect(server.wait() == 0)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `62: answers those who wait, tells everybody, and ends`(_ number: Int32) throws {
    let server = try LiveServer()
    let clients = try (0..<20).map { _ in try Client.greeted(server) }
    for client in clients { client.send("heating\n") }
    server.signal(number)
    for client in clients {
      client.expect("I have to close this line")
      client.expectEnd()
    }
    #expect(server.wait() == 0)
    // Whoever was answered is kept, and nobody was answered who is not.
    let answered = clients.filter { $0.text.contains("Which room") }.count
    #expect(try server.status().contains("\"conversations\":\(answered),"))
  }

  @Test func `62: ends at once when it is told twice, or told to quit`() throws {
    for signals in [[SIGTERM, SIGTERM], [SIGQUIT]] {
      let server = try LiveServer()
      let client = try Client.greeted(server)
      client.send("heating\n")
      client.expect("Which room")
      for signal in signals { server.signal(signal) }
      #expect(server.wait() == 0)
      #expect(try server.record("c1").contains("heating"))
    }
  }

  @Test func `62, 63: reads dialogs anew while people talk, and keeps what it has where they are broken`() throws {
    let scratch = try Scratch()
    let root = URL(filePath: #filePath).appending(path: "../../../../Dialogs").standardizedFileURL
    _ = try Program.shell("cp -r '\(root.path)' Dialogs", in: scratch.path())
    let server = try LiveServer(["--dialogs", scratch.path("Dialogs")])
    let client = try Client.greeted(server)
    client.send("heating\n")
    client.expect("Which room are you in?")
    _ = try Program.shell(
      "sed -i 's/Which room are you in?/Your room, please?/' Dialogs/hotel-desk/texts/en.kdl", in: scratch.path())
    server.signal(SIGHUP)
    server.expectLog("\"ev\":\"reloaded\"")
    client.send("repeat\n")
    client.expect("Your room, please?")
    client.send("305\n")
    client.expect("Can you still use the room?")
    _ = try Program.shell("echo 'step {' >> Dialogs/hotel-desk/dialog.kdl", in: scratch.path())
    server.signal(SIGHUP)
    server.expectLog("\"ev\":\"reload-failed\"")
    client.send("no\n")
    client.expect("Anything the person should know")
    let newcomer = try Client(server)
    newcomer.expect("What is the matter?")
  }

  @Test func `64: does not begin where somebody else listens`() throws {
    let server = try LiveServer()
    let run = try Program.run([
      "serve", "--allow-root", "--store", "memory", "--dialog", "hotel-desk", "--chat", "tcp:127.0.0.1:\(server.port)",
    ])
    #expect(run.code == 3)
    #expect(run.talkText.contains("cannot listen at tcp:127.0.0.1:\(server.port): address already in use"))
  }

  @Test func `51: does not begin without descriptors, and says so`() throws {
    let run = try Program.shell(
      "ulimit -n 8; \"$intake\" serve --allow-root --store ./s --dialog hotel-desk --chat tcp:127.0.0.1:0",
      in: Scratch().path())
    #expect(run.code == 3)
  }

  @Test func `119: shows its files to nobody else`() throws {
    let server = try LiveServer(["--chat", "unix:chat.sock"], shell: "umask 022")
    func mode(_ path: String) -> String {
      var about = stat()
      return stat(path, &about) == 0 ? String(about.st_mode & 0o777, radix: 8) : "missing"
    }
    #expect(mode(server.store) == "700")
    for name in ["intake.db", "intake.db-wal"] { #expect(mode(server.store + "/" + name) == "600") }
    #expect(mode(server.store + "/control.sock") == "600")
    #expect(mode(server.scratch.path("chat.sock")) == "660")
  }

  @Test(.enabled(if: geteuid() == 0)) func `120: does not run as root unless it is told to`() throws {
    let run = try Program.run(["serve", "--store", "memory"])
    #expect(run.code == 3)
    #expect(run.talkText.contains("a server does not run as root"))
  }

  @Test func `121: leaves no core behind`() throws {
    let server = try LiveServer()
    let limits = try String(contentsOfFile: "/proc/\(server.process)/limits", encoding: .utf8)
    let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(line.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
  }

  @Test func `123: does not take settings from a file that others can write`() throws {
    let scratch = try Scratch()
    try scratch.write("store \"memory\"\n", to: "intake.kdl")
    chmod(scratch.path("intake.kdl"), 0o666)
    let run = try Program.run(["serve", "--allow-root", "--config", scratch.path("intake.kdl")])
    #expect(run.code == 3)
    #expect(run.talkText.contains("others can write to"))
  }

  @Test(arguments: ["&-", "/dev/full"])
  func `124: goes on where nobody can read its log`(_ stream: String) throws {
    let server = try LiveServer(standardError: stream)
    let line = try BaseLine(server)
    for _ in 0..<50 { try Client(server).send("GET / HTTP/1.1\r\n\r\n") }
    try line.expect()
  }

  @Test func `124: goes on where its log is a pipe that nobody empties`() throws {
    let server = try LiveServer(shell: "mkfifo log; sleep 1000 <log & ", standardError: "log")
    let line = try BaseLine(server)
    for _ in 0..<100 { try Client(server).send("GET / HTTP/1.1\r\n\r\n") }
    try line.expect()
    server.signal(SIGTERM)
    #expect(server.wait() == 0)
  }

  @Test func `125: tells which library keeps the store, and doubts old ones`() throws {
    let server = try LiveServer()
    server.expectLog("\"ev\":\"started\"")
    #expect(server.log.contains("\"sqlite\":\"3."))
    let isOld = server.log.contains("\"sqlite\":\"3.40")
    #expect(server.log.contains("\"ev\":\"old-sqlite\"") || !isOld)
  }
}
