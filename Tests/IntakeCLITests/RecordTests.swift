import Foundation
import Testing

/// Sessions that are written down by the program itself.
@Suite struct `intake chat --record` {
  private static let hotel = ["--dialog", "hotel-desk", "--lang", "en"]

  @Test(arguments: [
    "heating\n\n305\nno\nsorry, I meant room 306\n  \nskip\nyes\n+43 660 1234567\nyes\n",
    "= strange {x}\n> sign\n...\n日本語で\n冷暖房\n# 305\n\\305\nquit\n", "wifi in 305\nyes\n", "\n",
  ])
  func `writes a talk that passes unedited`(_ input: String) throws {
    let scratch = try Scratch()
    _ = try Program.run(["chat"] + Self.hotel + ["--record", "a.talk"], in: scratch.path(), input: Array(input.utf8))
    let run = try Program.run(["test", "a.talk"], in: scratch.path())
    #expect(run.outputText == "1 passed, 0 failed\n")
    #expect(run.code == 0)
  }

  @Test func `writes a record that replays alike`() throws {
    let scratch = try Scratch()
    let arguments = ["chat"] + Self.hotel + ["--record", "a.jsonl"]
    _ = try Program.run(arguments, in: scratch.path(), input: Array("heating\n\nactually wifi\nback\n".utf8))
    let run = try Program.run(["replay", "--dialog", "hotel-desk", "a.jsonl"], in: scratch.path())
    #expect(run.code == 0)
    #expect(run.talkText.hasSuffix("all alike\n"))
  }

  @Test func `leaves a file alone that is there`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "a.talk")
    let run = try Program.run(["chat", "--record", "a.talk"], in: scratch.path())
    #expect(run.code == 3)
    #expect(run.talkText.contains("there is something of this name already"))
    #expect(try scratch.read("a.talk") == Array("mine".utf8))
  }

  @Test func `wants to know what to write`() throws {
    let scratch = try Scratch()
    let run = try Program.run(["chat", "--record", "a.txt"], in: scratch.path())
    #expect(run.code == 2)
    #expect(run.talkText.contains("--record writes .talk and .jsonl files"))
  }
}
