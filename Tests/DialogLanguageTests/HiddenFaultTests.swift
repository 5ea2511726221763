import DialogFixtures
import DialogLanguage
import SourceText
import Testing

/// Faults that once passed as sound, each in the smallest dialog that has it.
@Suite struct `A fault` {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Behind the header of the dialog.
    let definitions: String
    /// Behind the header of its language.
    let texts: String
    let codes: [String]

    init(_ description: String, _ definitions: String, _ texts: String, _ codes: [String]) {
      testDescription = description
      self.definitions = definitions
      self.texts = texts
      self.codes = codes
    }

    var dialog: String {
      """
      dialog "demo" start="a" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      \(definitions)
      //- texts/en.kdl
      language "en"
      \(texts)
      """
    }
  }

  static let cases = [
    Case(
      "behind a line that is never done is found all the same",
      #"step "a" { go "b"; say "x" }; step "b" { go "a" }"#, #"say "x" "X.""#,
      ["unreachable-line", "endless-circle"]),
    Case(
      "in a circle through a visit is found", #"step "a" { visit "b"; go "a" }; step "b" { say "x"; return }"#,
      #"say "x" "X.""#, ["endless-circle"]),
    Case(
      "is none where the visited step can end everything",
      #"slot "s" { yes-no }; step "a" { visit "b"; go "a" }; step "b" { ask "s"; end "informed" { when "s" "yes" }; return }"#,
      #"question "s" { label "S"; ask "S?"; why "S." }"#, []),
    Case(
      "in the path of a ticket that a text shows is found",
      #"step "a" { say "x"; file; end "ticket" }; ticket prefix="dsk1" schema="d/1" { put "note" value="n" }"#,
      #"say "x" "{draft.note} {draft.nite}""#, ["unknown-placeholder"]),
    Case(
      "in a record of a ticket is found",
      #"step "a" { file; end "ticket" }; ticket prefix="dsk1" schema="d/1" { add "r" { put "id" from="nobody" } }"#, "",
      ["unknown-fact"]),
    Case(
      "of telling a sum of what is none is found",
      #"slot "s" { yes-no }; step "a" { ask "s"; file; end "ticket" }; ticket prefix="dsk1" schema="d/1" { put "n" from="s" tell="decimal" }"#,
      #"question "s" { label "S"; ask "S?"; why "S." }"#, ["unfit-telling"]),
    Case(
      "of one word for both answers is found beside the shared words",
      #"slot "s" { yes-no }; step "a" { ask "s"; end "informed" }"#,
      #"question "s" { label "S"; ask "S?"; why "S."; choice "no" "Y" }"#, ["shared-synonym"]),
    Case(
      "of one short label for two choices is found",
      #"slot "s" { choice "x" "y" }; step "a" { ask "s"; end "informed" }"#,
      #"question "s" { label "S"; ask "S?"; why "S."; choice "x" "Ex" { short "Zz" }; choice "y" "Wye" { short "Zz" } }"#,
      ["shared-synonym"]),
    Case(
      "of full-width braces in a text is found", #"step "a" { say "x"; end "informed" }"#, #"say "x" "｛language｝です。""#,
      ["look-alike"]),
    Case(
      "of forgotten quotes is not blamed on the ？ behind them", #"step "a" { say "x"; end "informed" }"#,
      #"say "x" 『どうなさいましたか？』"#, ["unquoted-text"]),
    Case(
      "of another pattern language is found", #"slot "s" { code "^[0-9]+$" }; step "a" { ask "s"; end "informed" }"#,
      #"question "s" { label "S"; ask "S?"; why "S." }"#, ["bad-pattern"]),
    Case(
      "of a path too deep for any ticket is found",
      #"step "a" { file; end "ticket" }; ticket prefix="t" schema="t/1" { put "a.b.c.d.e.f.g.h.i" value=1 }"#, "",
      ["bad-path"]),
  ]

  @Test(arguments: cases)
  func `is told`(_ row: Case) {
    let reading = Bench.read(row.dialog)
    #expect(Set(reading.codes) == Set(row.codes), Comment(rawValue: reading.report))
  }

  @Test func `in the shared texts leaves no dialog to talk to`() {
    let folder = "Dialogs/hotel-desk"
    let shared = Bench.sharedTexts.map { file in
      SourceFile(path: file.path, bytes: file.path.hasSuffix("/en.kdl") ? Array("language \"en".utf8) : file.bytes)
    }
    let reading = ShelfReading.read(
      [DialogFolder(path: folder, files: Bench.definitionFiles(in: folder))], sharedTexts: shared)
    #expect(reading.codes == ["unclosed-string"])
    #expect(reading.dialogs.isEmpty)
  }

  @Test func `repeated ten thousand times is told a thousand times, in a moment`() {
    let lines = String(repeating: "nonsense; ", count: 20_000)
    let reading = Bench.read("dialog \"demo\" start=\"a\" {\n languages \"en\"\n}\nstep \"a\" {\n\(lines)\n}\n")
    #expect(reading.problems.count == 1_000)
    let wide = (0..<20_000).map { "p\($0)=1" }.joined(separator: " ")
    #expect(Bench.read("dialog \"demo\" start=\"a\" \(wide)").problems.count < 1_000)
  }
}
