import Testing

@testable import SourceText

@Suite struct `A list of diagnostics` {
  private let desk = Desk([
    SourceFile(path: "a.kdl", text: String(repeating: "x\n", count: 40)),
    SourceFile(path: "b.kdl", text: "y\n"),
  ])

  private func finding(line: Int, _ message: String = "m") -> Finding {
    Finding(span: Span(file: desk.sources.ids[0], start: 2 * line - 2, end: 2 * line - 1), wording: Wording(message))
  }

  private func remark(line: Int) -> Remark { Remark(span: finding(line: line).span, wording: Wording("r")) }

  private func places(in text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.contains("-->") }.compactMap { $0.split(separator: " ").last }
  }

  @Test func `is sorted by file and place, and otherwise as it came`() {
    let other = Finding(span: desk.span("y", inFile: 1), wording: Wording("m"))
    let short = desk.printer.short([other, finding(line: 9, "first"), finding(line: 2), finding(line: 9, "second")])

    let expected = """
      a.kdl:2:1: error: m [unknown-step]
      a.kdl:9:1: error: first [unknown-step]
      a.kdl:9:1: error: second [unknown-step]
      b.kdl:1:1: error: m [unknown-step]

      """
    #expect(short == expected)
  }

  @Test func `shows twenty and counts the rest`() {
    let text = desk.printer.text((1...40).map { finding(line: $0) })
    #expect(places(in: text).count == 20)
    #expect(text.hasSuffix("\n\n… and 20 more\n\n40 errors\n"))
  }

  @Test func `shows all where there is room`() {
    let text = desk.printer.text((1...3).map { finding(line: $0) }, atMost: 3)
    #expect(places(in: text) == ["a.kdl:1:1", "a.kdl:2:1", "a.kdl:3:1"])
    #expect(!text.contains("more\n"))
  }

  @Test func `shows errors before warnings when it must choose, in the order of the file`() {
    let problems: [any Problem] = [
      remark(line: 1), remark(line: 2), finding(line: 3), remark(line: 4), finding(line: 5),
    ]
    #expect(places(in: desk.printer.text(problems, atMost: 3)) == ["a.kdl:1:1", "a.kdl:3:1", "a.kdl:5:1"])
    #expect(places(in: desk.printer.text(problems, atMost: 1)) == ["a.kdl:3:1"])
  }

  @Test func `closes with what it holds`() {
    #expect(
      desk.printer.text([finding(line: 1), finding(line: 2), remark(line: 3)]).hasSuffix("\n\n2 errors, 1 warning\n"))
    #expect(desk.printer.text([remark(line: 3), remark(line: 4)]).hasSuffix("\n\n2 warnings\n"))
    #expect(Tally([]).description == "no problems")
  }

  @Test func `is silent about nothing, except towards programs`() {
    #expect(desk.printer.text([]).isEmpty)
    #expect(desk.printer.short([]).isEmpty)

    let expected = """
      {
        "problems": [],
        "errors": 0,
        "warnings": 0
      }

      """
    #expect(desk.printer.json([]) == expected)
  }
}
