import SourceText
import StrictJSON
import Testing

@testable import Rehearsal

@Suite struct `A comparison` {
  /// The expected lines as they stand in a talk.
  private func lines(_ text: String) -> [BotLine] { reading("---\n\(text)\n").talk.turns[0].bot.map(\.value) }

  private func differences(_ expected: String, _ said: [Said]) -> [String] {
    let lines = lines(expected)
    let comparison = Comparison(of: lines, with: said, knowing: Captures())
    #expect(comparison.passes == comparison.differences(of: lines, with: said).isEmpty)
    return comparison.differences(of: lines, with: said).map { difference in
      switch difference {
      case .expected(let text): "-\(text)"
      case .actual(let text): "+\(text)"
      }
    }
  }

  struct Row: CustomTestStringConvertible {
    let expected: String
    let said: [String]
    let differences: [String]

    init(_ expected: String, _ said: [String], _ differences: String...) {
      self.expected = expected
      self.said = said
      self.differences = differences
    }

    var testDescription: String { expected }
  }

  static let rows = [
    Row("", []),
    Row("a\nb", ["a", "b"]),
    Row("a\nb", ["a", "", "  ", "b  "]),
    Row("a", [], "-a"),
    Row("", ["a"], "+a"),
    Row("a\nb\nc", ["a", "x", "c"], "-b", "+x"),
    Row("a\nb\nc", ["b", "c", "d"], "-a", "+d"),
    Row("a\nb\nc\nd", ["a", "x", "y", "d"], "-b", "-c", "+x", "+y"),
    Row("...", []),
    Row("...", ["a", "b"]),
    Row("a\n...\nb", ["a", "b"]),
    Row("a\n...\nb", ["a", "x", "y", "b"]),
    Row("...\nb\n...", ["a", "b", "c"]),
    // What came instead is shown, though `...` could take it.
    Row("...\nb", ["a", "x"], "-b", "+x"),
    Row("a\n...\nb", ["a", "x"], "-b", "+x"),
    Row("a\n...", ["x", "y"], "-a", "+x"),
    Row("{n} and {n}\n{n}", ["1 and 1", "1"]),
    Row("is {n}\nagain {n}", ["is 1", "again 2"], "-again {n}", "+again 2"),
    Row("Pick:\n  1) Mail\n  2) VPN", ["Pick:", "  1) Mail", "  2) VPN"]),
  ]

  @Test(arguments: rows)
  func `leaves over as little as it can`(_ row: Row) {
    #expect(differences(row.expected, row.said.map { Said(key: "k", kind: "notice", text: $0) }) == row.differences)
  }

  @Test func `takes a message by its key, with all its lines`() {
    let question = Said(key: "ask.product", kind: "question", text: "Which?\nPlease say.", choices: ["Mail", "VPN"])
    #expect(question.lines == ["Which?", "Please say.", "  1) Mail", "  2) VPN"])
    let hello = Said(key: "say.hello", kind: "notice", text: "Hello.")
    #expect(differences("@say.hello\n@ask.product", [hello, question]) == [])
    #expect(differences("...\n@ask.product", [hello, question]) == [])
    #expect(differences("Hello.\nWhich?\n...", [hello, question]) == [])
    #expect(differences("@say.bye\n@ask.product", [hello, question]) == ["-@say.bye", "+Hello."])
    #expect(differences("@ask.product\n...\n@say.hello", [question, hello, hello]) == [])
    // `...` before a key waits for the last message that bears it.
    #expect(
      differences(
        "...\n@ask.product\nHello.", [question, Said(key: "ask.product", kind: "question", text: "Well?"), hello]) == []
    )
    // A message without words cannot be seen.
    #expect(differences("@quiet\nHello.", [Said(key: "quiet", kind: "notice", text: " "), hello]) == ["-@quiet"])
  }

  @Test func `remembers names from turn to turn`() {
    let first = Comparison(of: lines("Number {t:/T-[0-9]+/}."), with: said("Number T-12."), knowing: Captures())
    #expect(first.captures["t"] == "T-12")
    #expect(Comparison(of: lines("Still {t}."), with: said("Still T-12."), knowing: first.captures).passes)
    #expect(!Comparison(of: lines("Still {t}."), with: said("Still T-13."), knowing: first.captures).passes)
  }

  @Test func `finds every way to pass that there is`() {
    var dice = Dice(seed: 11)
    for _ in 0..<3_000 {
      // A talk made from what was said, with lines hidden behind `...`, must pass.
      let said = (0..<dice.below(6)).map { _ in
        Said(
          key: ["k", "l"][dice.below(2)], kind: "notice",
          lines: (0...dice.below(2)).map { _ in ["a", "b"][dice.below(2)] })
      }
      var expected: [BotLine] = []
      for message in said {
        switch dice.below(4) {
        case 0: expected.append(.anyLines)
        case 1: expected.append(.message(message.key))
        case 2: expected += message.lines.map { .text(LinePattern(literal: $0)) }
        default: expected += message.lines.map { _ in .text(LinePattern([.anything])) }
        }
      }
      #expect(Comparison(of: expected, with: said, knowing: Captures()).passes, "\(expected.map(\.source)) \(said)")
    }
  }

  @Test func `gives up on turns that nobody could read`() {
    let many = (0..<2_000).map { Said(key: "k", kind: "notice", text: "\($0)") }
    let expected = Array(repeating: BotLine.text(LinePattern(literal: "x")), count: 2_000)
    #expect(Comparison(of: expected, with: many, knowing: Captures()).findings.count == 4_000)
  }
}

@Suite struct `A subset of JSON` {
  private let ticket: JSONValue

  init() throws {
    ticket = [
      "impact": ["severity": "A", "users": 3, "rate": .decimal(try #require(JSONDecimal("1.50")))],
      "steps": [["id": "a"], ["id": "b", "note": nil]], "open": true,
    ]
  }

  @Test func `may lack members but not differ in one`() {
    #expect(JSONSubset.mismatch(expected: [:], actual: ticket) == nil)
    #expect(JSONSubset.mismatch(expected: ["impact": ["severity": "A"]], actual: ticket) == nil)
    #expect(JSONSubset.mismatch(expected: ["steps": [["id": "a"], [:]], "open": true], actual: ticket) == nil)
    #expect(JSONSubset.mismatch(expected: ticket, actual: ticket) == nil)
  }

  @Test func `names the place where it differs`() {
    func path(_ expected: JSONValue) -> String? { JSONSubset.mismatch(expected: expected, actual: ticket)?.path }
    #expect(path(["impact": ["severity": "B"]]) == "impact.severity")
    #expect(path(["impact": ["scope": "all"]]) == "impact.scope")
    #expect(path(["steps": [["id": "a"]]]) == "steps")
    #expect(path(["steps": [["id": "a"], ["id": "c"]]]) == "steps[1].id")
    #expect(path(["impact": ["users": "3"]]) == "impact.users")
    #expect(path(["impact": ["rate": .decimal(JSONDecimal("1.5")!)]]) == "impact.rate")
    #expect(path(["open": nil]) == "open")
    #expect(path("text") == "")
    let missing = JSONSubset.mismatch(expected: ["gone": nil], actual: ticket)
    #expect(missing == JSONSubset.Mismatch(path: "gone", expected: nil, actual: Optional<JSONValue>.none))
    #expect(JSONSubset.mismatch(expected: ["é": 1], actual: ["e\u{301}": 1])?.path == "é")
  }

  @Test func `is entered by a path`() {
    #expect(JSONSubset.value(at: ["impact", "severity"], in: ticket) == "A")
    #expect(JSONSubset.value(at: ["steps", "1", "id"], in: ticket) == "b")
    #expect(JSONSubset.value(at: ["steps", "2", "id"], in: ticket) == nil)
    #expect(JSONSubset.value(at: ["open", "x"], in: ticket) == nil)
  }
}
