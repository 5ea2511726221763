import DialogFixtures
import DialogModel
import Foundation
import SourceText
import Testing

@testable import Rehearsal

@Suite struct `A page about talks` {
  @Test(arguments: TalkPages.pages.map(\.code))
  func `shows an example that yields exactly its problem`(_ code: String) throws {
    #expect(try Example(of: code).problems.map(\.code) == [code])
  }

  @Test(arguments: TalkPages.pages.map(\.code))
  func `shows its example as the snapshot does`(_ code: String) throws {
    let report = try Example(of: code).report
    let file = Example.snapshots.appending(path: "\(code).txt")
    if Example.isRefreshing { try report.write(to: file, atomically: true, encoding: .utf8) }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(report == expected, "if the new wording is better, accept it with INTAKE_REFRESH=1 swift test")
  }

  @Test func `is there for every snapshot`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Example.snapshots.path)
    #expect(names.sorted() == TalkPages.pages.map { "\($0.code).txt" })
  }

  @Test func `lacks an example only where no text could be one`() {
    #expect(TalkPages.pages.filter(\.example.isEmpty).map(\.code) == Example.bytes.keys.sorted())
  }

  @Test func `has a code of its own, in the order of codes`() {
    let codes = TalkPages.pages.map(\.code)
    #expect(codes == Set(codes).sorted())
  }

  @Test(arguments: TalkPages.pages.map(\.code))
  func `belongs to a problem whose wording keeps the house rules`(_ code: String) throws {
    expectHouseRules(of: try #require(Example(of: code).problems.first))
    let page = try #require(TalkPages.pages.first { $0.code == code })
    #expect(!page.title.isEmpty && !page.title.hasSuffix(".") && page.explanation.count > 80)
  }
}

/// What a page shows: its example, the last of its files being the talk, or bytes where no text could be one.
private struct Example {
  static let snapshots = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  static let isRefreshing = ProcessInfo.processInfo.environment["INTAKE_REFRESH"] == "1"

  static let bytes: [String: [UInt8]] = [
    // あ in Shift-JIS.
    "talk-not-utf8": Array("---\n> ".utf8) + [0x82, 0xA0],
    "talk-too-large": Array(repeatElement(Array("2026-01-01 09:00 opened\n".utf8), count: 50_000).joined()),
    "long-line": Array(("---\n> " + String(repeating: "help ", count: 4_000)).utf8),
  ]

  let file: SourceFile
  let problems: [any Problem]

  init(of code: String) throws {
    let page = try #require(TalkPages.pages.first { $0.code == code })
    let files = DialogFixture.files(in: page.example)
    let talk = try #require(files.last)
    file = SourceFile(
      path: files.count > 1 ? talk.path : "test.talk", bytes: Self.bytes[code] ?? talk.bytes)
    let reading = TalkReader.read(file, as: onlyFile)
    guard files.count > 1 else {
      problems = reading.problems
      return
    }
    let dialogText = page.example.components(separatedBy: "//- talks/")[0]
    problems = reading.problems + TalkNames(try DialogFixture.dialog(dialogText)).problems(in: reading.talk)
  }

  /// What `intake test` would print.
  var report: String { DiagnosticPrinter(SourceSet([file])).text(problems) }
}

@Suite struct `A name in a talk` {
  private let dialog: Dialog

  init() throws { dialog = try #require(ShippedDialogs.read().dialogs.first { $0.name.value == "csp-support" }) }

  private func problems(_ body: String, header: String = "") -> [any Problem] {
    let reading = reading("\(header)\n---\n> hello\n\(body)\n")
    #expect(reading.codes == [])
    return TalkNames(dialog).problems(in: reading.talk)
  }

  @Test(arguments: [
    "= slot email: ana@example.com", "= slot scope: open", "= slot scope: unknown", "= severity: A", "= severity: {*}",
    "= step: welcome", "= visited: welcome, contact", "= asks: email", "= asks: severity", "= asks: nothing",
    "> #exchange",
    "> #yes", "= state: asking", "= kind: {*}", "! health teams: healthy", "= lang: zh-Hant",
    "= ticket.anything.at.all: x",
  ])
  func `is known where the dialog has it`(_ line: String) {
    #expect(problems(line).map(\.code) == [])
  }

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let help: String

    init(_ line: String, _ code: String, _ help: String) {
      testDescription = line
      self.code = code
      self.help = help
    }
  }

  @Test(arguments: [
    Row("= sevrity: A", "unknown-check", "did you mean \"severity\"?"),
    Row("= stpe: welcome", "unknown-check", "did you mean \"step\"?"),
    Row("= severity: AA", "talk-unknown-choice", "write \"C\", \"A\" or \"B\""),
    Row("= slot emial: x", "talk-unknown-slot", "did you mean \"email\"?"),
    Row("= asks: emial", "talk-unknown-slot", "did you mean \"email\"?"),
    Row("= step: welcom", "talk-unknown-step", "did you mean \"welcome\"?"),
    Row("= visited: welcome, contcat", "talk-unknown-step", "did you mean \"contact\"?"),
    Row("> #exchagne", "talk-unknown-choice", "did you mean \"exchange\"?"),
    Row("! health exchange-onlin: healthy", "talk-unknown-service", "did you mean \"exchange-online\"?"),
    Row("= state: askin", "unfit-value", "did you mean \"asking\"?"),
    Row("= kind: qestion", "unfit-value", "did you mean \"question\"?"),
    Row("= lang: jp", "talk-unknown-language", "did you mean \"ja\"?"),
  ])
  func `gets a near miss where it has not`(_ row: Row) throws {
    let problems = problems(row.testDescription)
    #expect(problems.map(\.code) == [row.code])
    #expect(problems.first?.wording.help == row.help)
    for problem in problems { expectHouseRules(of: problem) }
  }

  @Test func `counts in the header, too`() {
    let found = problems("= step: welcome", header: "lang: en, fr\ngiven health.temas: healthy")
    #expect(found.map(\.code) == ["talk-unknown-language", "talk-unknown-service"])
  }
}
