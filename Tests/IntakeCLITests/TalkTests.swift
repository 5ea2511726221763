import DeskFixtures
import DialogFixtures
import Foundation
import StrictJSON
import Testing

/// A folder with the small desk and some talks of it.
struct DeskFolder {
  let scratch: Scratch

  init(_ talks: [String: String] = [:], text: String = SmallDesk.text) throws {
    scratch = try Scratch()
    for file in DialogFixture.files(in: text) { try scratch.write(file.bytes, to: "desk/\(file.path)") }
    for (name, talk) in talks { try scratch.write(talk, to: "desk/talks/\(name).talk") }
  }

  func test(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Run {
    try Program.run(["test"] + arguments, in: scratch.path(), environment: environment)
  }

  func talk(_ name: String) throws -> String {
    String(decoding: try scratch.read("desk/talks/\(name).talk"), as: UTF8.self)
  }

  static let good = "test: goes\n---\nWelcome.\nWhat is it?\n...\n\n> heating\nWhich room?\n= asks: room\n"
  static let wrong = "---\nWelcome.\n...\n\n> heating\nWhich roof?\n= slot trouble: heating\n"
  static let unreadable = "---\n...\n> heating\n= asked: room\n= slot truble: wifi\n"
}

@Suite struct `intake test` {
  @Test func `counts what passed in its last line`() throws {
    let run = try DeskFolder(["a": DeskFolder.good, "b": DeskFolder.good]).test("desk")
    #expect(run.code == 0)
    #expect(run.outputText == "2 passed, 0 failed\n")
    #expect(run.talkText == "")
  }

  @Test func `shows what failed, and ends with 1`() throws {
    let run = try DeskFolder(["a": DeskFolder.good, "b": DeskFolder.wrong]).test("desk")
    #expect(run.code == 1)
    #expect(
      run.outputText == """
        FAIL desk/talks/b.talk:6  after "> heating"
          path: hello → details
          - Which roof?
          + Which room?
          accept the new text: intake test --bless desk/talks/b.talk

        1 passed, 1 failed

        """)
  }

  @Test func `names the rule that did not fire by its file and line`() throws {
    let talk = "---\n...\n> heating\n...\n> 101\n...\n> yes\n...\n= urgency: now\n"
    let run = try DeskFolder(["a": talk]).test("desk")
    #expect(
      run.outputText.contains(
        #"why: rule desk/dialog.kdl:45 did not fire — slot usable was "yes" (matched "yes" in yes)"#),
      "\(run.outputText)")
  }

  @Test func `ends with 2 where there is no talk`() throws {
    let folder = try DeskFolder()
    for run in [try folder.test("desk"), try folder.test("desk", "--bless")] {
      #expect(run.code == 2)
      #expect(run.outputText == "")
      #expect(run.talkText.hasPrefix("error: there is no talk here\nhelp: "))
    }
  }

  @Test func `ends with 3 where a file is missing`() throws {
    let folder = try DeskFolder(["a": DeskFolder.good])
    #expect(try folder.test("desk/talks/nowhere.talk").code == 3)
    #expect(try folder.test("nowhere").code == 3)
  }

  @Test func `shows what is wrong with a talk that it does not play`() throws {
    let run = try DeskFolder(["a": DeskFolder.unreadable, "b": DeskFolder.good]).test("desk")
    #expect(run.code == 1)
    #expect(run.talkText.contains("error[unknown-check]: "))
    #expect(run.talkText.contains("--> desk/talks/a.talk:4:"))
    #expect(run.talkText.contains("did you mean \"trouble\"?"))
    #expect(run.outputText == "FAIL desk/talks/a.talk  2 errors, not played\n\n1 passed, 1 failed\n")
  }

  @Test func `plays only with dialogs that have no errors`() throws {
    let run = try DeskFolder(
      ["a": DeskFolder.good], text: SmallDesk.text.replacing("go \"details\"", with: "go \"detals\"")
    ).test("desk")
    #expect(run.code == 1)
    #expect(run.outputText == "")
    #expect(run.talkText.contains("error[unknown-step]"))
  }

  @Test(arguments: [
    ["desk/talks/a.talk"], ["desk/talks/a.talk", "desk/talks/a.talk"], ["--dialogs", "desk", "desk/talks/a.talk"],
  ])
  func `plays single talks with the dialog in whose folder they lie`(_ arguments: [String]) throws {
    let folder = try DeskFolder(["a": DeskFolder.good, "b": DeskFolder.wrong])
    let run = try Program.run(["test"] + arguments, in: folder.scratch.path())
    #expect(run.code == 0)
    #expect(run.outputText == "\(arguments.count(where: { $0.hasSuffix(".talk") })) passed, 0 failed\n")
  }

  @Test func `finds the dialog of a talk from inside its folder, and by its header`() throws {
    let folder = try DeskFolder(["a": DeskFolder.good])
    #expect(try Program.run(["test", "talks/a.talk"], in: folder.scratch.path("desk")).code == 0)
    try folder.scratch.write("dialog: desk\n" + DeskFolder.good, to: "elsewhere/b.talk")
    #expect(try folder.test("--dialogs", "desk", "elsewhere/b.talk").outputText == "1 passed, 0 failed\n")
    let lost = try folder.test("elsewhere/b.talk")
    #expect(lost.code == 2)
    #expect(lost.talkText.contains("does not say which dialog it talks to"))
  }

  @Test(arguments: [["--json"], ["--format", "json"]])
  func `tells programs the counts and every failure`(_ flags: [String]) throws {
    let folder = try DeskFolder(["a": DeskFolder.good, "b": DeskFolder.wrong, "c": DeskFolder.unreadable])
    let run = try Program.run(["test", "desk"] + flags, in: folder.scratch.path())
    #expect(run.code == 1)
    let report = try JSONReader.readObject(run.output, within: .record)
    #expect(report["passed"] == 1)
    #expect(report["failed"] == 2)
    let talks = try #require(report["talks"]?.array)
    #expect(talks.map { $0.object?["path"]?.string } == ["a", "b", "c"].map { "desk/talks/\($0).talk" })
    #expect(talks[1].object?["failures"]?.array?.count == 1)
    #expect(talks[2].object?["errors"] == 2)
    #expect(report["coverage"] == nil)
  }

  @Test func `shows what was tried, and fails where it was too little`() throws {
    let folder = try DeskFolder(["a": DeskFolder.good])
    let run = try folder.test("desk", "--coverage")
    #expect(run.code == 0)
    #expect(run.outputText.contains("steps  ways  choices  rules  ladders  behaviours  texts en\n"))
    #expect(run.outputText.contains("\nnever tried:\n  step help\n"))
    #expect(run.outputText.hasSuffix("\n1 passed, 0 failed\n"))
    let thin = try folder.test("desk", "--min-coverage", "90")
    #expect(thin.code == 1)
    #expect(thin.talkText.contains("% was tried, and 90 % was asked for\n"))
    #expect(try folder.test("desk", "--min-coverage", "1").code == 0)
    let json = try JSONReader.readObject(folder.test("desk", "--coverage", "--json").output, within: .record)
    #expect(json["coverage"]?.object?["desk"]?.object?["percent"]?.integer != nil)
  }

  @Test(arguments: [["--min-coverage", "much"], ["--fuzz", "soon"], ["--fuzz", "1s", "--seed", "-1"]])
  func `does not guess at numbers and times`(_ flags: [String]) throws {
    let folder = try DeskFolder(["a": DeskFolder.good])
    let run = try Program.run(["test", "desk"] + flags, in: folder.scratch.path())
    #expect(run.code == 2)
    #expect(run.talkText.hasPrefix("error: \(flags[flags.count - 2]) needs a "))
  }

  @Test func `plays the talks that the program carries where there is no folder of dialogs`() throws {
    let scratch = try Scratch()
    let run = try Program.run(["test"], in: scratch.path())
    #expect(run.code == 0, "\(run.outputText)\(run.talkText)")
    #expect(run.outputText.wholeMatch(of: /[1-9][0-9]* passed, 0 failed\n/) != nil)
  }

  @Test func `has a page for what can be wrong with a talk`() throws {
    let run = try Program.run(["explain", "unknown-check"])
    #expect(run.code == 0)
    #expect(run.outputText.hasPrefix("error[unknown-check]: "))
  }
}

@Suite struct `intake test --bless` {
  @Test func `rewrites the line that differs, and nothing else`() throws {
    let folder = try DeskFolder(["a": DeskFolder.good, "b": DeskFolder.wrong])
    let run = try folder.test("desk", "--bless")
    #expect(run.code == 0)
    #expect(run.outputText == "desk/talks/b.talk\n")
    #expect(run.talkText == "1 rewritten; look at the difference before you keep it\n")
    #expect(try folder.talk("a") == DeskFolder.good)
    #expect(try folder.talk("b") == DeskFolder.wrong.replacing("roof", with: "room"))
    #expect(try folder.test("desk").outputText == "2 passed, 0 failed\n")
    #expect(try folder.test("desk", "--bless").talkText == "0 rewritten\n")
  }

  @Test func `does nothing where machines decide`() throws {
    let folder = try DeskFolder(["b": DeskFolder.wrong])
    let run = try folder.test("desk", "--bless", environment: ["CI": "true"])
    #expect(run.code == 2)
    #expect(run.talkText.contains("nothing is blessed where CI is \"true\""))
    #expect(try folder.talk("b") == DeskFolder.wrong)
    #expect(try folder.test("desk", "--bless", environment: ["CI": ""]).code == 0)
  }

  @Test func `leaves a talk alone that ends otherwise, unless that is wanted`() throws {
    let talk = "---\nHello.\n...\n> person\n...\n= end: ticket\n"
    let folder = try DeskFolder(["a": talk])
    let refused = try folder.test("desk", "--bless")
    #expect(refused.code == 1)
    #expect(
      refused.talkText.hasPrefix(
        "desk/talks/a.talk: should end with \"ticket\" and ends with \"person\"; --bless=all accepts that too\n"))
    #expect(try folder.talk("a") == talk)
    let blessed = try folder.test("desk", "--bless=all")
    #expect(blessed.code == 1)
    #expect(blessed.talkText.hasPrefix("desk/talks/a.talk: checks still fail; intake test shows which\n"))
    #expect(try folder.talk("a") == talk.replacing("Hello.", with: "Welcome."))
  }

  @Test func `leaves a talk alone that cannot be read`() throws {
    let folder = try DeskFolder(["a": DeskFolder.unreadable])
    let run = try folder.test("desk", "--bless")
    #expect(run.code == 1)
    #expect(run.talkText.hasPrefix("desk/talks/a.talk: cannot be read, and was left alone; intake test shows why\n"))
    #expect(try folder.talk("a") == DeskFolder.unreadable)
  }
}

@Suite struct `intake test --fuzz` {
  @Test func `has proved nothing where nobody talked`() throws {
    let run = try DeskFolder().test("desk", "--fuzz", "0s")
    #expect(run.code == 2)
    #expect(run.outputText == "0 passed, 0 failed\n")
  }

  @Test func `lets customers talk until the time is up`() throws {
    let run = try DeskFolder().test("desk", "--fuzz", "1s", "--seed", "7")
    #expect(run.code == 0)
    #expect(run.outputText.wholeMatch(of: /[1-9][0-9]* passed, 0 failed\n/) != nil, "\(run.outputText)")
  }

  @Test func `shows a talk that brings about what it found`() throws {
    let long = String(repeating: "Glad. ", count: 400)
    let folder = try DeskFolder(text: SmallDesk.text.replacing("\"Glad.\"", with: "\"\(long).\""))
    let run = try folder.test("desk", "--fuzz", "30s")
    #expect(run.code == 1)
    #expect(run.outputText.hasPrefix("desk: a reply was longer than 2,000 characters\n\ntest: "))
    let parts = run.outputText.components(separatedBy: "\n\n")
    #expect(try #require(parts.last).wholeMatch(of: /[0-9]+ passed, [1-9][0-9]* failed\n/) != nil)
    let talk = parts.dropFirst().dropLast().joined(separator: "\n\n") + "\n"
    try folder.scratch.write(talk, to: "desk/talks/found.talk")
    #expect(try folder.test("desk").outputText == "1 passed, 0 failed\n")
  }
}
