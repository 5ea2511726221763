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

  @Test(arguments: [["--json"], ["--json", "--format", "json"], ["--format=short", "--format=json", "--json"]])
  func `takes --json for the longer word`(_ flags: [String]) throws {
    let long = try run("--format", "json")
    let short = try Program.run(["check"] + flags, in: scratch.path())
    #expect(short.code == 1)
    #expect(short.output == long.output)
  }

  @Test(arguments: [["--json", "--format", "short"], ["--format=text", "--json"]])
  func `does not guess which of two formats is meant`(_ flags: [String]) throws {
    let run = try Program.run(["check"] + flags, in: scratch.path())
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    let format = flags.contains("short") ? "short" : "text"
    #expect(run.talkText == "error: --json contradicts --format \(format)\nhelp: write one of the two\n")
  }

  @Test func `suggests the format that was meant`() throws {
    let run = try run("--format", "jsn")
    #expect(run.code == 2)
    #expect(
      run.talkText == "error: --format is text, short or json, not \"jsn\"\nhelp: did you mean \"json\"?\n")
  }
}

@Suite struct `intake explain` {
  @Test func `folds its prose at 80 columns and shows no marker that only tests need`() throws {
    let list = try Program.run(["explain"]).outputText
    let codes = list.split(separator: "\n").filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(codes.count > 50)
    #expect(codes == Set(codes).sorted())
    for code in codes {
      let run = try Program.run(["explain", code])
      #expect(run.code == 0, "intake explain \(code)")
      let lines = run.outputText.split(separator: "\n")
      #expect(lines.filter { !$0.hasPrefix("    ") && $0.count > 80 } == [])
      #expect(lines.filter { $0.contains("//- ") } == [])
    }
  }

  @Test func `names the files of an example where there are several`() throws {
    let several = try Program.run(["explain", "missing-translation"]).outputText
    #expect(
      several.split(separator: "\n").filter { $0.hasSuffix(".kdl:") }
        == ["  dialog.kdl:", "  texts/en.kdl:", "  texts/ja.kdl:"])
    #expect(several.contains("\n\n  texts/en.kdl:\n    language \"en\"\n"))
    #expect(!(try Program.run(["explain", "unknown-escape"]).outputText.contains(".kdl:")))
  }

  @Test func `paints the code and cuts the lines as without paint`() throws {
    let plain = try Program.run(["explain", "uneven-indentation"]).outputText
    let painted = try Program.run(["explain", "uneven-indentation", "--color=always"]).outputText
    let sign = "error[uneven-indentation]"
    #expect(painted == "\u{1B}[1m\(sign)\u{1B}[0m" + plain.dropFirst(sign.count))
  }

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
