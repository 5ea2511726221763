import Foundation
import Glibc
import Testing

/// Several processes and one store.
@Suite struct `Two chats on one store` {
  private let scratch: Scratch
  private let store: [String]
  private static let hotel = ["--dialog", "hotel-desk", "--lang", "en"]

  init() throws {
    scratch = try Scratch()
    store = ["--store", scratch.path("store")]
  }

  /// A chat that holds the store, and one that has joined it.
  private func pair() throws -> (holder: LiveChat, guest: LiveChat) {
    let holder = try LiveChat(Self.hotel + store)
    holder.say("heating")
    holder.expect("Which room are you in?")
    let guest = try LiveChat(Self.hotel + store)
    guest.say("water")
    guest.expect("Which room are you in?")
    return (holder, guest)
  }

  @Test func `go on side by side, and the second says whom it has joined`() throws {
    let (holder, guest) = try pair()
    #expect(guest.talk.contains("Another intake (process \(holder.process)) holds the store, and you have joined it."))
    guest.say("305")
    holder.say("306")
    guest.expect("Can you still use the room?")
    holder.expect("Can you still use the room?")
    #expect(guest.end() == 0)
    #expect(holder.end() == 0)
    #expect(try Program.run(["status"] + store).outputText.contains("2, 2 of them open"))
  }

  @Test(arguments: [true, false])
  func `go on as one when the holder ends, however it does`(isKilled: Bool) throws {
    let (holder, guest) = try pair()
    if isKilled { holder.kill() } else { holder.end() }
    guest.expectNotice("The intake that held the store has ended. It is held here now. The talk goes on.")
    guest.say("305")
    guest.expect("Can you still use the room?")
    let status = try Program.run(["status"] + store)
    #expect(status.outputText.contains("process \(guest.process), intake"))
    #expect(guest.end() == 0)
    #expect(try Program.run(["replay", "c2"] + store).talkText.hasSuffix("all alike\n"))
  }

  @Test func `pass the store on among three, and nobody loses a word`() throws {
    let (holder, guest) = try pair()
    let third = try LiveChat(Self.hotel + store)
    third.say("water")
    third.expect("Which room are you in?")
    holder.kill()
    for chat in [guest, third] {
      chat.expectNotice("The talk goes on.")
      chat.say("305")
      chat.expect("Can you still use the room?")
    }
    let holds = [guest, third].filter { $0.talk.contains("It is held here now.") }
    #expect(holds.count == 1)
    holds.first?.kill()
    let last = [guest, third].first { $0.process != holds.first?.process }
    last?.say("no")
    last?.expect("Anything the person should know")
    #expect(last?.end() == 0)
  }

  @Test func `send a line again that the holder took with it`() throws {
    let (holder, guest) = try pair()
    // It hears no more, and then is no more: nobody can say whether it kept the line.
    holder.signal(SIGSTOP)
    guest.say("305")
    usleep(300_000)
    holder.kill()
    guest.expect("Can you still use the room?")
    #expect(guest.output.components(separatedBy: "Can you still use the room?").count == 2)
    #expect(guest.end() == 0)
    let lines = try Program.run(["export", "c2"] + store).outputText.split(separator: "\n")
    #expect(lines.count { $0.contains("\"line\":\"305\"") } == 1)
  }

  @Test func `are told apart by the edition of their dialog`() throws {
    let holder = try LiveChat(Self.hotel + store)
    holder.expect("What is the matter?")
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL.path
    _ = try Program.shell(
      "cp -r '\(root)/Dialogs' . && sed -i 's/the matter/the trouble/' Dialogs/hotel-desk/texts/en.kdl",
      in: scratch.path())
    let run = try Program.run(["chat"] + Self.hotel + store, in: scratch.path())
    #expect(run.code == 3)
    #expect(run.talkText.contains("was started with another edition of \"hotel-desk\"\nhelp: "))
  }

  @Test func `are told where their talk goes on even when they type at that moment`() throws {
    let (holder, guest) = try pair()
    let code = try guest.resumeCode()
    guest.signal(SIGSTOP)
    guest.say("305")
    let run = try Program.run(["chat", "--resume", code] + store)
    #expect(run.code == 0)
    guest.signal(SIGCONT)
    guest.expectNotice("This talk goes on elsewhere")
    #expect(guest.wait() == 0)
    #expect(!guest.talk.contains("error:"))
    #expect(holder.end() == 0)
  }

  @Test func `are told when their talk is erased`() throws {
    let (holder, guest) = try pair()
    #expect(try Program.run(["erase", "--conv", "c2", "--request", "er_1", "--yes"] + store).code == 0)
    guest.expectNotice("This talk was erased on request.")
    #expect(guest.wait() == 0)
    holder.say("305")
    holder.expect("Can you still use the room?")
    #expect(try Program.run(["export", "c2"] + store).code == 1)
  }

  @Test func `find each other behind the longest path`() throws {
    let deep = scratch.path(String(repeating: "a-long-way-down/", count: 8) + "store")
    #expect(deep.utf8.count > 108)
    let holder = try LiveChat(Self.hotel + ["--store", deep])
    holder.say("heating")
    holder.expect("Which room are you in?")
    let guest = try LiveChat(Self.hotel + ["--store", deep])
    guest.expectNotice("you have joined it")
    #expect(guest.end() == 0)
    #expect(holder.end() == 0)
  }
}

/// Who may come near, and what stands in the way of those who may.
@Suite struct `The door of a store` {
  private let scratch: Scratch
  private let folder: String
  private static let hotel = ["--dialog", "hotel-desk", "--lang", "en"]

  init() throws {
    scratch = try Scratch()
    folder = scratch.path("store")
  }

  private func chat(_ input: String = "heating\n") throws -> Program.Run {
    try Program.run(["chat"] + Self.hotel + ["--store", folder], in: scratch.path(), input: Array(input.utf8))
  }

  private func mode(_ path: String) -> mode_t? {
    var about = stat()
    return stat(path, &about) == 0 ? about.st_mode & 0o7777 : nil
  }

  @Test(arguments: ["022", "000", "077"])
  func `is open to nobody else, whatever the shell thinks`(mask: String) throws {
    let holder = try LiveChat(Self.hotel + ["--store", folder], umask: mask)
    holder.say("heating")
    holder.expect("Which room are you in?")
    #expect(mode(folder) == 0o700)
    for name in ["intake.db", "intake.db-wal", "intake.db-shm", "lock", "control.sock"] {
      #expect(mode("\(folder)/\(name)") == 0o600, "\(name)")
    }
    #expect(holder.end() == 0)
    #expect(mode("\(folder)/control.sock") == nil)
  }

  @Test func `is made by no folder that others can look into`() throws {
    _ = try Program.shell("mkdir -m 755 store", in: scratch.path())
    let run = try chat()
    #expect(run.code == 3)
    #expect(run.talkText.contains("is open to others (mode 755)"))
    #expect(run.talkText.contains("help: chmod 700 "))
    #expect(mode(folder + "/intake.db") == nil)
  }

  @Test func `is a folder, and no file stands in its place`() throws {
    try scratch.write("mine", to: "store")
    let run = try chat()
    #expect(run.code == 3)
    #expect(run.talkText.contains("is no folder, and a store is one"))
    #expect(try scratch.read("store") == Array("mine".utf8))
  }

  @Test func `does not mind a socket that was left behind`() throws {
    let holder = try LiveChat(Self.hotel + ["--store", folder])
    holder.expect("What is the matter?")
    holder.kill()
    #expect(mode(folder + "/control.sock") != nil)
    #expect(try chat().code == 0)
    #expect(mode(folder + "/control.sock") == nil)
  }

  @Test func `says so when somebody holds it and does not listen`() throws {
    #expect(try chat().code == 0)
    let lock = open(folder + "/lock", O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    for verb in [["chat"], ["status"]] {
      let run = try Program.run(verb + ["--store", folder])
      #expect(run.code == 3)
      #expect(run.talkText.contains("is held by another process, which does not listen\nhelp: "))
    }
  }

  @Test func `says so when its holder hangs`() throws {
    let holder = try LiveChat(Self.hotel + ["--store", folder])
    holder.expect("What is the matter?")
    holder.signal(SIGSTOP)
    let run = try Program.run(["status", "--store", folder])
    #expect(run.code == 3)
    #expect(run.talkText.contains("(process \(holder.process)) does not answer\nhelp: "))
    holder.signal(SIGCONT)
    #expect(holder.end() == 0)
  }

  @Test(arguments: [
    ("{\"intake-control\":99,\"version\":\"9.9.9\"}\n", "is intake 9.9.9, which this one does not understand"),
    ("HTTP/1.1 400 Bad Request\r\n\r\n", "is intake of an unknown version, which this one does not understand"),
  ])
  func `says so when its holder is of another version`(_ greeting: String, _ words: String) throws {
    #expect(try chat().code == 0)
    let stranger = try Stranger(listeningAt: folder + "/control.sock", saying: greeting)
    let run = try Program.run(["status", "--store", folder])
    #expect(run.code == 3)
    #expect(run.talkText.contains(words))
    withExtendedLifetime(stranger) {}
  }

  @Test(arguments: [
    "", "GET / HTTP/1.1\r\n\r\n", "{\"intake-control\":1}\n{\"ask\":1,\"do\":\"fly\"}\n{\"ask\":\n",
    "{\"intake-control\":1}\n{\"ask\":1,\"do\":\"take\",\"happened\":{\"line\":\"305\"}}\n",
    "{\"intake-control\":99}\n",
    String(repeating: "x", count: 300_000), "\u{0}\u{0}\n\n\n",
    "{\"intake-control\":1}\n{\"ask\":1,\"do\":\"backup\",\"file\":\"x\"}\n",
  ])
  func `lets no stranger stop the others`(_ words: String) throws {
    let holder = try LiveChat(Self.hotel + ["--store", folder])
    holder.say("heating")
    holder.expect("Which room are you in?")
    let stranger = try Stranger(knockingAt: folder + "/control.sock", saying: words)
    #expect(try Program.run(["status", "--store", folder]).outputText.contains("1 in a conversation"))
    holder.say("305")
    holder.expect("Can you still use the room?")
    withExtendedLifetime(stranger) {}
    #expect(holder.end() == 0)
  }

  @Test func `is closed over a file that is no store, and over a newer one; neither is touched`() throws {
    #expect(try chat().code == 0)
    var bytes = try scratch.read("store/intake.db")
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try scratch.write(bytes, to: "store/intake.db")
    let newer = try chat()
    #expect(newer.code == 3)
    #expect(newer.talkText.contains("was written by a newer version of intake"))
    #expect(try scratch.read("store/intake.db") == bytes)
    try scratch.write(String(repeating: "no store ", count: 1_000), to: "store/intake.db")
    let foreign = try chat()
    #expect(foreign.code == 3)
    #expect(foreign.talkText.contains("is no store of intake"))
  }

  @Test func `stands where the system wants it, or where a variable says`() throws {
    let input = Array("heating\n".utf8)
    func place(_ environment: [String: String]) throws -> Program.Run {
      try Program.run(
        Self.hotel, in: scratch.path(), environment: environment.merging(["INTAKE_STORE": ""]) { left, _ in left },
        input: input)
    }
    #expect(
      try place(["XDG_STATE_HOME": scratch.path("state")]).talkText.contains("Kept in \(scratch.path("state"))/intake;")
    )
    #expect(mode(scratch.path("state/intake/intake.db")) == 0o600)
    let home = try place(["HOME": scratch.path("me"), "XDG_STATE_HOME": "relative"])
    #expect(home.talkText.contains("Kept in \(scratch.path("me"))/.local/state/intake;"))
    #expect(try place(["INTAKE_STORE": "here"]).talkText.contains("Kept in \(scratch.path("here"));"))
    let nowhere = try place([:])
    #expect(nowhere.code == 3)
    #expect(nowhere.talkText.contains("HOME is not set\nhelp: write --store DIR"))
  }

  @Test func `breaks with exit code 74 when the disk does, and what was answered is there afterwards`() throws {
    #expect(try chat("heating\n305\n").code == 0)
    // No file may grow beyond what a few more turns need, the store itself included: on a busy machine there is time to
    // put the log away between any two of them.
    try scratch.write(
      """
      trap '' XFSZ; ulimit -f $(($(wc -c < store/intake.db) / 512 + 40))
      { printf '%s\\n' heating 305; for i in $(seq 90); do printf '%s\\n' no back; done; } | "$@"
      """, to: "narrow")
    let command = "\"$intake\" chat --dialog hotel-desk --lang en --store store"
    let broken = try Program.shell("sh narrow \(command)", in: scratch.path())
    #expect(broken.code == 74)
    #expect(broken.talkText.contains("error: the store has failed: "))
    let code = try #require(ResumeLine.code(in: broken.talkText))
    #expect(try Program.run(["chat", "--resume", code, "--store", folder]).code == 0)
    let last = try #require(broken.outputText.split(separator: "\n").last { !$0.hasPrefix(" ") })
    let kept = try Program.run(["export", "c2", "--store", folder]).outputText
    #expect(broken.outputText.contains("Which room are you in?"))
    #expect(kept.contains(last))
  }
}

/// Somebody at the other end of a control socket who does not behave.
final class Stranger {
  private let number: Int32

  init(listeningAt path: String, saying words: String) throws {
    number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    unlink(path)
    guard Self.pass(path, { bind(number, $0, $1) }) == 0, listen(number, 4) == 0 else {
      throw Child.CannotRun(command: [path], reason: String(cString: strerror(errno)))
    }
    let listener = number
    Thread.detachNewThread {
      let guest = accept(listener, nil, nil)
      let bytes = Array(words.utf8)
      _ = send(guest, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      sleep(20)
      close(guest)
    }
  }

  init(knockingAt path: String, saying words: String) throws {
    number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard Self.pass(path, { connect(number, $0, $1) }) == 0 else {
      throw Child.CannotRun(command: [path], reason: String(cString: strerror(errno)))
    }
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    let bytes = Array(words.utf8)
    _ = send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  deinit { close(number) }

  private static func pass(_ path: String, _ work: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { work($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }
}
