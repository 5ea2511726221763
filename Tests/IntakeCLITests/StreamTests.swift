import Testing

@Suite struct `Standard output` {
  /// A pipe that nobody reads: its only reader is gone before the program begins.
  private static let deadPipe = "mkfifo pipe; exec 3<>pipe 4>pipe 3<&-"

  @Test func `may be left early by its reader`() throws {
    let scratch = try Scratch()
    let run = try Program.shell("\(Self.deadPipe); \"$intake\" help >&4", in: scratch.path())
    #expect(run.code == 0)
    #expect(run.talkText == "")
  }

  @Test func `keeps the verdict when its reader left`() throws {
    let scratch = try Scratch()
    try scratch.write("nonsense", to: "desk/dialog.kdl")
    let run = try Program.shell("\(Self.deadPipe); \"$intake\" check desk >&4", in: scratch.path())
    #expect(run.code == 1)
    #expect(!run.talkText.contains("cannot write"))
  }

  @Test(arguments: [">&-", ">/dev/full"])
  func `that takes nothing is told with exit code 3`(_ redirection: String) throws {
    let run = try Program.shell("\"$intake\" help \(redirection)")
    #expect(run.code == 3)
    #expect(run.talkText.hasPrefix("error: cannot write the output: "))
  }

  @Test func `is all that a closed standard error leaves, and the exit code`() throws {
    let run = try Program.shell("\"$intake\" chek 2>&-")
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
  }
}
