import Testing

@Suite struct `A place that cannot be read` {
  @Test func `that is missing is named, with exit code 3`() throws {
    let run = try Program.run(["check", "nowhere"])
    #expect(run.code == 3)
    #expect(run.outputText == "")
    #expect(
      run.talkText == """
        error: cannot list "nowhere": no such file or folder
        help: look for a typing mistake, or for another working folder

        """)
  }

  @Test func `that is a file is not a folder of dialogs`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "dialog.kdl")
    let run = try Program.run(["check", "dialog.kdl"], in: scratch.path())
    #expect(run.code == 3)
    #expect(
      run.talkText == """
        error: cannot list "dialog.kdl": it is not a folder
        help: name the folder that it lies in

        """)
  }

  @Test func `whose links lead in a circle is told apart`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "desk/dialog.kdl")
    try scratch.link("desk/again.kdl", to: "again.kdl")
    try scratch.link("desk/parent", to: "../desk")
    let file = try Program.run(["check", "desk/again.kdl"], in: scratch.path())
    #expect(file.code == 3)
    #expect(file.talkText.hasPrefix("error: cannot list \"desk/again.kdl\": its links lead in a circle\n"))
    let folder = try Program.run(["check", "desk"], in: scratch.path())
    #expect(folder.code == 3)
    #expect(folder.talkText.contains(": its links lead in a circle\n"))
  }

  @Test func `because a wanted link leads nowhere is named`() throws {
    let scratch = try Scratch()
    try scratch.link("dialog.kdl", to: "gone.kdl")
    let run = try Program.run(["check", "."], in: scratch.path())
    #expect(run.code == 3)
    #expect(run.talkText.hasPrefix("error: cannot read \"./dialog.kdl\": no such file or folder\n"))
  }
}

@Suite struct `A place without a dialog` {
  @Test func `is a finding, not a broken machine`() throws {
    let scratch = try Scratch()
    try scratch.write("hello", to: "empty/README.md")
    try scratch.write("", to: "empty/.backup/dialog.kdl")
    let run = try Program.run(["check", "empty"], in: scratch.path())
    #expect(run.code == 1)
    #expect(
      run.talkText == """
        error: there is no dialog in "empty"
        help: a dialog is a folder with .kdl files in it

        """)
  }

  @Test func `may be any folder, because the program carries its own dialogs`() throws {
    let scratch = try Scratch()
    let run = try Program.run(["check"], in: scratch.path())
    #expect(run.code != 3)
    #expect(run.talkText.contains("dialog"))
  }
}
