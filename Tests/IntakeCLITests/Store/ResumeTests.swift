import Foundation
import Testing

/// Talks that were left and are taken up again, through the program itself.
@Suite struct `A kept talk` {
  private let scratch: Scratch
  private let store: [String]
  private static let hotel = ["--dialog", "hotel-desk", "--lang", "en"]

  init() throws {
    scratch = try Scratch()
    store = ["--store", scratch.path("store")]
  }

  private func chat(_ more: [String] = Self.hotel, _ input: String) throws -> Program.Run {
    try Program.run(["chat"] + more + store, in: scratch.path(), input: Array(input.utf8))
  }

  private func left(after input: String) throws -> String {
    try #require(ResumeLine.code(in: try chat(input).talkText))
  }

  private func chat(_ input: String) throws -> Program.Run { try chat(Self.hotel, input) }

  @Test func `is taken up where it was left, by another process`() throws {
    let code = try left(after: "heating\n305\nno\n")
    let run = try chat(["--resume", code], "skip\n")
    #expect(run.code == 0)
    #expect(run.talkText.contains("You are back. The last that we have from you: no\n"))
    #expect(run.outputText.hasPrefix("Back to where we were. Anything the person should know before they come up?\n"))
    #expect(run.outputText.contains("\nUrgency: at once, because the room cannot be used. Is that right?\n"))
  }

  @Test func `is still there after the process was killed`() throws {
    let chat = try LiveChat(Self.hotel + store)
    chat.say("heating")
    chat.expect("Which room are you in?")
    let code = try chat.resumeCode()
    chat.say("305")
    chat.expect("Can you still use the room?")
    chat.say("no")
    chat.expect("Anything the person should know before they come up?")
    chat.kill()
    let run = try self.chat(["--resume", code], "")
    #expect(run.code == 0)
    #expect(run.talkText.contains("The last that we have from you: no\n"))
    #expect(run.outputText == "Back to where we were. Anything the person should know before they come up?\n")
  }

  @Test func `gives a code once, beside the first kept answer, and the next at each return`() throws {
    let first = try chat("heating\n305\n")
    #expect(first.talkText.components(separatedBy: "--resume ").count == 2)
    #expect(!first.outputText.contains("--resume"))
    let code = try #require(ResumeLine.code(in: first.talkText))
    let next = try #require(ResumeLine.code(in: try chat(["--resume", code], "").talkText))
    #expect(next != code)
    #expect(try chat(["--resume", next], "").code == 0)
  }

  @Test func `gives no code as long as nothing was said`() throws {
    #expect(try chat("\n").talkText.contains("--resume") == false)
  }

  @Test func `tells the command with the store that it needs`() throws {
    let talk = try chat("heating\n").talkText
    #expect(talk.contains(" --store \(scratch.path("store"))\n"))
  }

  @Test func `reads its code as people write it`() throws {
    let code = try left(after: "heating\n")
    let mumbled = code.lowercased().replacing("-", with: "").replacing("0", with: "o").replacing("1", with: "l")
    #expect(try chat(["--resume", mumbled], "").code == 0)
  }

  @Test func `is opened by no wrong, used or damaged code, and all of them sound alike`() throws {
    let used = try left(after: "heating\n")
    #expect(try chat(["--resume", used], "").code == 0)
    let wrong = [
      used, "0000000-0000000-0000000-00000", "hello", "", "' OR 1=1 --", String(repeating: "7", count: 100_000), "受付",
    ]
    let answers = try wrong.map { try chat(["--resume", $0], "no\n") }
    #expect(Set(answers.map(\.code)) == [1])
    #expect(Set(answers.map(\.outputText)) == [""])
    #expect(Set(answers.map(\.talkText)).count == 1)
    #expect(answers[0].talkText.hasPrefix("error: this code opens no conversation\n"))
  }

  @Test func `lets nobody try codes without end`() throws {
    let holder = try LiveChat(Self.hotel + store)
    holder.say("heating")
    let code = try holder.resumeCode()
    for _ in 0..<5 {
      #expect(try chat(["--resume", "0000000-0000000-0000000-00000"], "").talkText.contains("opens no conversation"))
    }
    let refused = try chat(["--resume", code], "")
    #expect(refused.code == 1)
    #expect(refused.talkText.hasPrefix("error: that were too many wrong codes\n"))
  }

  @Test func `does not show how to reach somebody`() throws {
    let code = try left(after: "heating\n305\nno\nit hums\nyes\n+43 660 1234567\n")
    let run = try chat(["--resume", code], "")
    #expect(run.talkText.contains("is not shown, because it may tell how to reach you"))
    #expect(!run.talkText.contains("660"))
  }

  @Test func `tells the number and the state of its ticket to whoever comes back`() throws {
    let code = try left(after: "heating\n305\nno\nit hums\nyes\n+43 660 1234567\nyes\n")
    let list = try Program.run(["tickets", "list"] + store).outputText
    let number = try #require(list.split(separator: " ").first)
    for _ in 0..<2 {
      let run = try chat(["--resume", code], "")
      #expect(run.code == 0)
      #expect(run.talkText.contains("Ticket \(number): saved, waiting for a module.\n"))
    }
  }

  @Test func `ends at the one place when it goes on at another`() throws {
    let older = try LiveChat(Self.hotel + store)
    older.say("heating")
    let code = try older.resumeCode()
    let newer = try LiveChat(["--resume", code] + store)
    newer.expect("Which room are you in?")
    older.expectNotice("This talk goes on elsewhere: somebody has taken it up with its code.")
    // The older one held the store; the newer goes on all the same.
    #expect(older.wait() == 0)
    newer.say("305")
    newer.expect("Can you still use the room?")
    #expect(newer.end() == 0)
  }

  @Test func `is exported as it was recorded, and replayed from the store`() throws {
    _ = try chat(Self.hotel + ["--record", scratch.path("a.jsonl")], "heating\n\nactually wifi\nback\n305\n")
    let export = try Program.run(["export", "c1"] + store)
    #expect(export.code == 0)
    #expect(export.output == (try scratch.read("a.jsonl")))
    let replay = try Program.run(["replay", "c1"] + store)
    #expect(replay.code == 0)
    #expect(replay.talkText.hasSuffix("all alike\n"))
  }

  @Test func `speaks to programs of its code and of what it knows`() throws {
    let run = try chat(Self.hotel + ["--json"], "heating\n")
    let line = try #require(run.outputText.split(separator: "\n").last { $0.contains("\"type\":\"resume\"") })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let code = try #require(object["code"] as? String)
    let back = try chat(["--json", "--resume", code], "").outputText
    #expect(back.hasPrefix("{\"type\":\"return\",\"line\":\"heating\",\"withheld\":false,\"tickets\":[]}\n"))
  }

  @Test(arguments: [
    ["--resume", "x", "--store", "memory"], ["--resume", "x", "--record", "a.talk"], ["--store", ""],
  ])
  func `makes no sense with these flags together`(_ flags: [String]) throws {
    #expect(try Program.run(["chat"] + flags).code == 2)
  }
}
