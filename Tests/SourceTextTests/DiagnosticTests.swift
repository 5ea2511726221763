import Testing

@testable import SourceText

@Suite struct `A diagnostic` {
  @Test func `tells the rule, the place, the remedy and what a customer would notice`() {
    let desk = Desk(
      String(repeating: "\n", count: 13) + "  on \"全員\" go=\"kontakt\"\n", path: "Dialogs/clinic/dialog.kdl")
    let finding = Finding(
      span: desk.span("\"kontakt\""),
      wording: Wording(
        "this leads to a step that does not exist", label: "no step is called \"kontakt\"",
        help: "did you mean \"contact\"? It stands in line 3",
        consequence: "a customer who picks 全員 would get no further"))

    let expected = """
      error[unknown-step]: this leads to a step that does not exist
        --> Dialogs/clinic/dialog.kdl:14:14
         |
      14 |   on "全員" go="kontakt"
         |                ^^^^^^^^^ no step is called "kontakt"
       help: did you mean "contact"? It stands in line 3
       note: a customer who picks 全員 would get no further
       more: intake explain unknown-step

      1 error

      """
    #expect(desk.printer.text([finding]) == expected)
  }

  @Test func `shows a second place in another file under its own line`() {
    let desk = Desk([
      SourceFile(path: "dialog.kdl", text: String(repeating: "\n", count: 9) + "step \"contact\" {}\n"),
      SourceFile(path: "texts/ja.kdl", text: "ask \"連絡先\"\n"),
    ])
    let remark = Remark(
      span: desk.span("\"contact\""),
      wording: Wording("no way leads here", elsewhere: .init(desk.span("\"連絡先\"", inFile: 1), "asked here")))

    let expected = """
      warning[unreachable-step]: no way leads here
        --> dialog.kdl:10:6
         |
      10 | step "contact" {}
         |      ^^^^^^^^^
        ::: texts/ja.kdl:1:5
         |
       1 | ask "連絡先"
         |     -------- asked here
       more: intake explain unreachable-step

      1 warning

      """
    #expect(desk.printer.text([remark]) == expected)
  }

  @Test func `shows a second place in the same line by an excerpt of its own`() {
    let desk = Desk("a x a")
    let finding = Finding(
      span: Span(file: desk.sources.ids[0], start: 4, end: 5),
      wording: Wording("said twice", label: "again", elsewhere: .init(desk.span("a"), "first")))

    let expected = """
      error[unknown-step]: said twice
       --> dialog.kdl:1:5
        |
      1 | a x a
        |     ^ again
       ::: dialog.kdl:1:1
        |
      1 | a x a
        | - first
       more: intake explain unknown-step

      1 error

      """
    #expect(desk.printer.text([finding]) == expected)
  }

  @Test func `uses colour only on request`() {
    let desk = Desk("go x")
    let finding = Finding(
      span: desk.span("x"), wording: Wording("m", label: "l", help: "h", elsewhere: .init(desk.span("go"), "e")))

    let expected = """
      \u{1B}[1;31merror[unknown-step]\u{1B}[0m\u{1B}[1m: m\u{1B}[0m
       \u{1B}[1;34m-->\u{1B}[0m dialog.kdl:1:4
      \u{1B}[1;34m  |\u{1B}[0m
      \u{1B}[1;34m1 |\u{1B}[0m go x
      \u{1B}[1;34m  |\u{1B}[0m    \u{1B}[1;31m^ l\u{1B}[0m
       \u{1B}[1;34m:::\u{1B}[0m dialog.kdl:1:1
      \u{1B}[1;34m  |\u{1B}[0m
      \u{1B}[1;34m1 |\u{1B}[0m go x
      \u{1B}[1;34m  |\u{1B}[0m \u{1B}[1;34m-- e\u{1B}[0m
       \u{1B}[1mhelp:\u{1B}[0m h
       \u{1B}[1mmore:\u{1B}[0m intake explain unknown-step

      \u{1B}[1m1 error\u{1B}[0m

      """
    #expect(desk.printer.text([finding], style: .ansi) == expected)
    #expect(!desk.printer.text([finding]).contains("\u{1B}"))
  }

  @Test func `never lets a name command the terminal`() {
    let desk = Desk("x", path: "a\u{1B}[2J.kdl")
    let finding = Finding(
      span: desk.span("x"),
      wording: Wording("no \"\u{202E}\"", label: "\u{7}", help: "two\nlines", consequence: "\u{9B}"))
    let text = desk.printer.text([finding])

    let expected = """
      error[unknown-step]: no "<U+202E>"
       --> a<U+001B>[2J.kdl:1:1
        |
      1 | x
        | ^ <U+0007>
       help: two<U+000A>lines
       note: <U+009B>
       more: intake explain unknown-step

      1 error

      """
    #expect(text == expected)
  }

  @Test func `comes as one line for editors`() {
    let desk = Desk("a\n全員 x\n")
    let problems: [any Problem] = [
      Remark(span: desk.span("x"), wording: Wording("no way\nleads here")),
      Finding(span: desk.span("a"), wording: Wording("this is unknown", label: "no \"a\" here")),
    ]

    let expected = """
      dialog.kdl:1:1: error: this is unknown: no "a" here [unknown-step]
      dialog.kdl:2:8: warning: no way<U+000A>leads here [unreachable-step]

      """
    #expect(desk.printer.short(problems) == expected)
  }

  @Test func `comes as facts for programs`() {
    let desk = Desk("a\r\n全員 x\n\u{202E}")
    let problems: [any Problem] = [
      Finding(
        span: desk.span("員 x\n"),
        wording: Wording("m \u{202E}", label: "l", help: "h", consequence: "c", elsewhere: .init(desk.span("a"), "e"))),
      Remark(span: desk.end, wording: Wording("at the end")),
    ]

    #expect(desk.printer.json(problems) == Self.facts)
  }

  /// Two findings as programs read them.
  private static let facts = #"""
    {
      "problems": [
        {
          "code": "unknown-step",
          "gravity": "error",
          "message": "m \u202e",
          "label": "l",
          "help": "h",
          "note": "c",
          "file": "dialog.kdl",
          "line": 2,
          "column": 2,
          "endLine": 3,
          "endColumn": 1,
          "startByte": 6,
          "endByte": 12,
          "elsewhere": {
            "label": "e",
            "file": "dialog.kdl",
            "line": 1,
            "column": 1,
            "endLine": 1,
            "endColumn": 2,
            "startByte": 0,
            "endByte": 1
          }
        },
        {
          "code": "unreachable-step",
          "gravity": "warning",
          "message": "at the end",
          "label": "",
          "help": null,
          "note": null,
          "file": "dialog.kdl",
          "line": 3,
          "column": 2,
          "endLine": 3,
          "endColumn": 2,
          "startByte": 15,
          "endByte": 15,
          "elsewhere": null
        }
      ],
      "errors": 1,
      "warnings": 1
    }

    """#
}
