import DialogModel
import Testing

@Suite struct `A code's pattern` {
  struct Row: CustomTestStringConvertible, Sendable {
    let pattern: String
    let fitting: [String]
    let unfit: [String]
    var testDescription: String { pattern }
  }

  static let rows = [
    Row(
      pattern: "[A-Z]{2}[0-9]{4,8}", fitting: ["EX482913", "FO1234", "TM12345678"],
      unfit: ["EX123", "E482913", "EX123456789", "", "ex482913"]),
    Row(pattern: "INV-[0-9]{5}", fitting: ["INV-20391"], unfit: ["INV20391", "INV-2039", "INV-203911"]),
    Row(pattern: "A?B", fitting: ["B", "AB"], unfit: ["A", "AAB", ""]),
    Row(pattern: "\\[[a-c]{1,2}\\]", fitting: ["[a]", "[bc]"], unfit: ["[]", "[abc]", "a"]),
    Row(pattern: "客[0-9]{3}", fitting: ["客123"], unfit: ["客12", "123"]),
    Row(pattern: "[0-9]{0,3}x", fitting: ["x", "1x", "123x"], unfit: ["1234x", "123"]),
    Row(pattern: "[a-]{2}", fitting: ["a-", "--"], unfit: ["ab", "a"]),
  ]

  @Test(arguments: rows)
  func `takes what fits and nothing else`(_ row: Row) throws {
    let pattern = try CodePattern(row.pattern)
    for code in row.fitting { #expect(pattern.matches(code.unicodeScalars), "\(code)") }
    for code in row.unfit { #expect(!pattern.matches(code.unicodeScalars), "\(code)") }
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    let pattern: String
    let reason: CodePattern.Fault.Reason
    var testDescription: String { pattern }
  }

  static let faults = [
    Fault(pattern: "", reason: .empty), Fault(pattern: "[A-Z", reason: .unclosedClass),
    Fault(pattern: "[]", reason: .emptyClass), Fault(pattern: "[Z-A]", reason: .backwardsRange),
    Fault(pattern: "{3}", reason: .nothingToRepeat), Fault(pattern: "A{3", reason: .badCount),
    Fault(pattern: "A{3,2}", reason: .badCount), Fault(pattern: "A{}", reason: .badCount),
    Fault(pattern: "A{0}", reason: .badCount), Fault(pattern: "A{200}", reason: .tooLong),
    Fault(pattern: "A\\", reason: .unfinishedEscape), Fault(pattern: "A?", reason: .onlyOptional),
    Fault(pattern: "A{99999}", reason: .badCount), Fault(pattern: "^[0-9]", reason: .foreignSign),
    Fault(pattern: "[0-9]+", reason: .foreignSign), Fault(pattern: "(A|B)", reason: .foreignSign),
    Fault(pattern: "\\d{3}", reason: .foreignSign),
  ]

  @Test(arguments: faults)
  func `says why it cannot be used`(_ row: Fault) {
    #expect {
      try CodePattern(row.pattern)
    } throws: {
      ($0 as? CodePattern.Fault)?.reason == row.reason
    }
  }

  @Test func `costs no more than the length of a hostile line`() throws {
    // A backtracking matcher needs two to the power of sixty steps for this one.
    let pattern = try CodePattern("[a]{0,60}[a]{0,60}b")
    let line = String(repeating: "a", count: 120)
    #expect(!pattern.matches(line.unicodeScalars))
    #expect(pattern.matches((line + "b").unicodeScalars))
  }
}
