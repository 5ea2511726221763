import Foundation
import KDL
import SourceText
import Testing

@Suite struct `The page of a problem` {
  @Test(arguments: KDLProblems.pages.map(\.code))
  func `has an example that yields it and nothing else`(_ code: String) throws {
    #expect(try Example(of: code).reading.codes == [code])
  }

  @Test(arguments: KDLProblems.pages.map(\.code))
  func `shows its example as the snapshot does`(_ code: String) throws {
    let report = try Example(of: code).report
    let file = Example.snapshots.appending(path: "\(code).txt")
    if Example.isRefreshing { try report.write(to: file, atomically: true, encoding: .utf8) }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(report == expected, "if the new wording is better, accept it with INTAKE_REFRESH=1 swift test")
  }

  @Test func `is there for every snapshot`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Example.snapshots.path)
    #expect(names.sorted() == KDLProblems.pages.map { "\($0.code).txt" })
  }

  @Test func `lacks an example only where no text could be one`() {
    let unshown = KDLProblems.pages.filter(\.example.isEmpty).map(\.code)
    #expect(unshown == Example.bytes.keys.sorted())
  }

  @Test func `has a code of its own, in the order of codes`() {
    let codes = KDLProblems.pages.map(\.code)
    #expect(codes == Set(codes).sorted())
  }

  @Test(arguments: KDLProblems.pages.map(\.code))
  func `belongs to a problem whose wording keeps the house rules`(_ code: String) throws {
    let problem = try #require(try Example(of: code).reading.problems.first)
    try expectHouseRules(of: problem)
  }
}

/// What a page shows: its example, or bytes where no text could be one.
private struct Example {
  static let snapshots = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  static let isRefreshing = ProcessInfo.processInfo.environment["INTAKE_REFRESH"] == "1"

  static let bytes: [String: [UInt8]] = [
    // あ in Shift-JIS.
    "not-utf8": Array("step \"opening\"\n    say \"".utf8) + [0x82, 0xA0] + Array("\"\n".utf8),
    "too-large": Array(repeatElement(Array("2026-01-01 09:00 opened\n".utf8), count: 700_000).joined()),
  ]

  let file: SourceFile
  let reading: KDLReading

  init(of code: String) throws {
    let page = try #require(KDLProblems.pages.first { $0.code == code })
    file =
      Self.bytes[code].map { SourceFile(path: "test.kdl", bytes: $0) }
      ?? SourceFile(path: "test.kdl", text: page.example)
    reading = KDLReader.read(file, as: onlyFile)
  }

  /// What `intake check` would print.
  var report: String { DiagnosticPrinter(SourceSet([file])).text(reading.problems) }
}
