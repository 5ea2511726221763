import Foundation
import Testing

@Suite struct `intake kdl` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String..., input: [UInt8] = []) throws -> Program.Run {
    try Program.run(["kdl"] + arguments, in: scratch.path(), input: input)
  }

  @Test func `shows normal forms one after another`() throws {
    try scratch.write("// a remark\nstep {go 0x10;}", to: "one.kdl")
    try scratch.write("slot b=2 a=1", to: "two.kdl")
    let run = try run("one.kdl", "two.kdl")
    #expect(run.code == 0)
    #expect(run.outputText == "step {\n    go 16\n}\nslot a=1 b=2\n")
    #expect(run.talkText == "")
  }

  @Test func `reads standard input where a dash stands`() throws {
    let run = try run("-", input: Array("a \"日本\"".utf8))
    #expect(run.code == 0)
    #expect(run.outputText == "a 日本\n")
  }

  @Test func `takes an empty file for an empty document`() throws {
    try scratch.write("", to: "empty.kdl")
    let run = try run("empty.kdl")
    #expect(run.code == 0)
    #expect(run.outputText == "\n")
  }

  @Test func `refuses a document, points at the place, and still shows the others`() throws {
    try scratch.write("a {\n", to: "open.kdl")
    try scratch.write("b\n", to: "fine.kdl")
    let run = try run("open.kdl", "fine.kdl")
    #expect(run.code == 1)
    #expect(run.outputText == "b\n")
    #expect(run.talkText.contains("error[unclosed-block]: "))
    #expect(run.talkText.contains("--> open.kdl:1:3\n"))
  }

  @Test func `says at which byte a file stops being UTF-8`() throws {
    try scratch.write([0x61, 0x0A, 0x62, 0x20, 0xFF, 0x0A], to: "latin.kdl")
    let run = try run("latin.kdl")
    #expect(run.code == 1)
    #expect(run.outputText == "")
    #expect(run.talkText.contains("error[not-utf8]: "))
    #expect(run.talkText.contains("byte 4 "))
  }

  @Test func `does not obey the controls in a binary file`() throws {
    try scratch.write([0x1B, 0x5B, 0x32, 0x4A, 0x00, 0x07, 0xFE], to: "binary.kdl")
    let run = try run("binary.kdl")
    #expect(run.code == 1)
    #expect(run.escapes == 0)
  }

  @Test func `tells a missing file, a folder and a circle of links apart, with exit code 3`() throws {
    try scratch.link("circle.kdl", to: "circle.kdl")
    for (name, reason) in [
      ("gone.kdl", "no such file or folder"), (".", "it is a folder"), ("circle.kdl", "its links lead in a circle"),
    ] {
      let run = try run(name)
      #expect(run.code == 3)
      #expect(run.outputText == "")
      #expect(run.talkText.hasPrefix("error: cannot read \"\(name)\": \(reason)\nhelp: "))
    }
  }

  @Test func `refuses what goes on for ever`() throws {
    let run = try run("/dev/zero")
    #expect(run.code == 3)
    #expect(run.talkText == "error: cannot read \"/dev/zero\": it is larger than 16 MiB\n")
  }

  @Test func `needs to know which file`() throws {
    let run = try run()
    #expect(run.code == 2)
    #expect(run.talkText == "error: intake kdl needs FILE… | -\nhelp: intake help kdl shows examples\n")
  }
}
