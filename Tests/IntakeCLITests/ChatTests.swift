import Testing

@Suite struct `intake chat` {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Run {
    try Program.run(arguments, in: scratch.path(), input: Array(input.utf8))
  }

  @Test func `is what happens where no verb is named, and ends with its input`() throws {
    let run = try run()
    #expect(run.code == 0)
    #expect(run.outputText == (try self.run("chat").outputText))
    #expect(!run.output.isEmpty)
    #expect(run.escapes == 0)
  }

  @Test func `takes its own flags where no verb is named`() throws {
    #expect(try run("--dialog", "hotel-desk", "--lang=ja").outputText.contains("お"))
    #expect(try run("--dialog", "hotel-desk", "check").code == 2)
  }

  @Test(arguments: [
    (["--dialogs", "nowhere"], 3, "error: cannot list \"nowhere\": no such file or folder"),
    (["--lang", "tlh"], 2, "error: \"csp-support\" does not speak \"tlh\""),
    (["--dialog", "nobody"], 1, "error: there is no dialog \"nobody\" without errors here"),
    (["hello"], 2, "error: intake chat does not know what to do with \"hello\""),
  ])
  func `says what keeps it from beginning`(_ arguments: [String], _ code: Int32, _ sentence: String) throws {
    let run = try Program.run(["chat"] + arguments, in: scratch.path())
    #expect(run.code == code)
    #expect(run.talkText.hasPrefix(sentence + "\nhelp: "))
    #expect(run.outputText == "")
  }
}
