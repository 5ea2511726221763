import Testing

struct MistakeRow: CustomTestStringConvertible {
  let line: String
  let answer: String

  init(_ line: String, _ answer: String) {
    self.line = line
    self.answer = answer
  }

  var testDescription: String { "intake \(line)" }

  static let all = [
    MistakeRow("chek", "error: there is no verb \"chek\"\nhelp: did you mean \"check\"?\n"),
    MistakeRow("frobnicate", "error: there is no verb \"frobnicate\"\nhelp: intake help lists the verbs\n"),
    MistakeRow("chek --help", "error: there is no verb \"chek\"\nhelp: did you mean \"check\"?\n"),
    MistakeRow(
      "help exit-code", "error: there is no verb or topic \"exit-code\"\nhelp: did you mean \"exit-codes\"?\n"),
    MistakeRow(
      "check --colour=never", "error: intake check has no flag \"--colour\"\nhelp: did you mean \"--color\"?\n"),
    MistakeRow("check -x", "error: intake check has no flag \"-x\"\nhelp: intake help check lists its flags\n"),
    MistakeRow("check --color", "error: --color needs a value\nhelp: write --color always, never or auto\n"),
    MistakeRow(
      "check --color=allways",
      "error: --color is always, never or auto, not \"allways\"\nhelp: did you mean \"always\"?\n"),
    MistakeRow(
      "help check --color=", "error: --color is always, never or auto, not \"\"\nhelp: write --color always\n"),
    MistakeRow(
      "help check fmt",
      "error: intake help does not know what to do with \"fmt\"\nhelp: intake help help shows examples\n"),
  ]
}

@Suite struct `A mistake on the command line` {
  @Test(arguments: MistakeRow.all)
  func `is answered by one sentence, a way on, and exit code 2`(_ row: MistakeRow) throws {
    let run = try Program.run(row.line.split(separator: " ").map(String.init))
    #expect(run.code == 2)
    #expect(run.outputText == "")
    #expect(run.talkText == row.answer)
  }
}

@Suite struct `A flag` {
  @Test(arguments: [
    "--color never help", "help --color never", "help --color=never", "help --color=always --color=never",
  ])
  func `stands anywhere, with a space or an equals sign, and the last one counts`(_ line: String) throws {
    let run = try Program.run(line.split(separator: " ").map(String.init))
    #expect(run.code == 0)
    #expect(run.escapes == 0)
  }
}
