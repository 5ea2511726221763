import Foundation
import Testing

@Suite struct `intake check` {
  private let scratch: Scratch

  /// A dialog that cannot be read, in a folder of dialogs.
  init() throws {
    scratch = try Scratch()
    try scratch.write("dialog \"desk\" {\n", to: "Dialogs/desk/dialog.kdl")
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(["check"] + arguments, in: scratch.path())
  }

  @Test(arguments: ["Dialogs", "Dialogs/", "Dialogs/desk", "./Dialogs/desk/"])
  func `takes one dialog or a folder of them, and names files as it was asked`(_ place: String) throws {
    let run = try run(place)
    #expect(run.code == 1)
    let desk = place.contains("desk") ? place : place.hasSuffix("/") ? place + "desk" : place + "/desk"
    let path = desk.hasSuffix("/") ? desk + "dialog.kdl" : desk + "/dialog.kdl"
    #expect(run.outputText.contains("--> \(path):1:"))
    #expect(run.talkText == "0 of 1 dialog can be used\n")
  }

  @Test func `looks into the folder Dialogs where none is named`() throws {
    let run = try run()
    #expect(run.code == 1)
    #expect(run.outputText.contains("--> Dialogs/desk/dialog.kdl:1:"))
  }

  @Test func `finds no fault with what the program carries`() throws {
    let run = try Program.run(["check"], in: "/")
    #expect(run.code == 0)
    #expect(run.outputText == "")
    #expect(run.talkText.hasSuffix(" languages, no problems\n"))
  }

  @Test func `gives lines that an editor can follow`() throws {
    let run = try run("--format", "short")
    #expect(run.code == 1)
    let isLine = /Dialogs\/desk\/dialog\.kdl:\d+:\d+: (error|warning): .+ \[[a-z-]+\]/
    #expect(run.outputText.split(separator: "\n").allSatisfy { $0.wholeMatch(of: isLine) != nil })
    #expect(!run.output.isEmpty)
  }

  @Test func `gives one JSON object a place on standard output, and nothing else there`() throws {
    let run = try run("--format=json", "--color=always")
    #expect(run.code == 1)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    #expect((report["problems"] as? [Any])?.isEmpty == false)
    #expect(report["errors"] as? Int ?? 0 > 0)
    let sound = try Program.run(["check", "--format=json"], in: "/")
    let empty = try #require(try JSONSerialization.jsonObject(with: Data(sound.output)) as? [String: Any])
    #expect((empty["problems"] as? [Any])?.isEmpty == true)
  }

  @Test func `suggests the format that was meant`() throws {
    let run = try run("--format", "jsn")
    #expect(run.code == 2)
    #expect(
      run.talkText == "error: --format is text, short or json, not \"jsn\"\nhelp: did you mean \"json\"?\n")
  }
}

@Suite struct `intake explain` {
  @Test func `says that there is no such code`() throws {
    let run = try Program.run(["explain", "no-such-problem-anywhere"])
    #expect(run.code == 2)
    #expect(
      run.talkText == """
        error: no problem has the code "no-such-problem-anywhere"
        help: intake explain lists all codes

        """)
  }
}
