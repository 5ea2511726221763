import DeskFixtures
import DialogFixtures
import DialogModel
import Foundation
import SourceText
import Testing

@testable import Rehearsal

/// What the authors' page shows is played, so that it stays true.
@Suite struct `The authors' page` {
  @Test func `shows a talk that goes as it says`() throws {
    let page = try #require(ShippedDialogs.page)
    let blocks = page.components(separatedBy: "\n```\n")
    let block = try #require(blocks.first { $0.hasPrefix("test: ") })
    let file = SourceFile(path: "README.md", text: block + "\n")
    let reading = TalkReader.read(file, as: onlyFile)
    #expect(reading.problems.isEmpty)
    let plays = TalkPlayer(Editions.hotel) { _ in "" }.play(reading.talk, in: file, at: file.path)
    let report = TalkReport(plays.map(\.result))
    #expect(report.passed == 1, "\(report.text)")
  }
}
