import Testing

struct ColourRow: CustomTestStringConvertible {
  let flag: String?
  let variables: [String: String]
  let isPainted: Bool
  let onTerminal: Bool

  init(_ flag: String?, _ variables: [String: String], onTerminal: Bool = false, isPainted: Bool) {
    self.flag = flag
    self.variables = variables
    self.onTerminal = onTerminal
    self.isPainted = isPainted
  }

  var testDescription: String {
    let settings = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return (settings + [flag ?? "no flag", onTerminal ? "on a terminal" : "in a pipe"]).joined(separator: " ")
  }

  static let all = [
    ColourRow(nil, [:], isPainted: false),
    ColourRow("--color=auto", [:], isPainted: false),
    ColourRow("--color=always", [:], isPainted: true),
    ColourRow("--color=always", ["NO_COLOR": "1"], isPainted: true),
    ColourRow("--color=never", ["CLICOLOR_FORCE": "1"], isPainted: false),
    ColourRow(nil, ["CLICOLOR_FORCE": "1"], isPainted: true),
    ColourRow(nil, ["CLICOLOR_FORCE": "0"], isPainted: false),
    ColourRow(nil, ["CLICOLOR_FORCE": ""], isPainted: false),
    ColourRow(nil, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], isPainted: false),
    ColourRow(nil, ["CLICOLOR_FORCE": "1", "NO_COLOR": ""], isPainted: true),
    ColourRow(nil, ["TERM": "xterm"], onTerminal: true, isPainted: true),
    ColourRow(nil, ["TERM": "dumb"], onTerminal: true, isPainted: false),
    ColourRow(nil, ["TERM": "xterm", "NO_COLOR": "1"], onTerminal: true, isPainted: false),
    ColourRow(nil, ["TERM": "xterm", "NO_COLOR": ""], onTerminal: true, isPainted: true),
    ColourRow("--color=never", ["TERM": "xterm"], onTerminal: true, isPainted: false),
  ]
}

@Suite struct `Colour` {
  @Test(arguments: ColourRow.all)
  func `follows the flag, then NO_COLOR, then CLICOLOR_FORCE, then the terminal`(_ row: ColourRow) throws {
    let arguments = ["help"] + (row.flag.map { [$0] } ?? [])
    let escapes =
      row.onTerminal
      ? try Program.runOnTerminal(arguments, environment: row.variables).count { $0 == 0x1B }
      : try Program.run(arguments, environment: row.variables).escapes
    #expect((escapes > 0) == row.isPainted)
  }

  @Test func `also paints the complaint about a line that was not understood`() throws {
    #expect(try Program.run(["chek", "--color=always"]).escapes == 4)
    #expect(try Program.run(["--color", "always", "chek"]).escapes == 4)
    #expect(try Program.run(["chek"], environment: ["CLICOLOR_FORCE": "1"]).escapes == 4)
  }
}
