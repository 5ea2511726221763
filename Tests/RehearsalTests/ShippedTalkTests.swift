import DeskFixtures
import DialogFixtures
import DialogModel
import FrontDesk
import SourceText
import Testing

@testable import Rehearsal

/// The talks that lie beside the shipped dialogs, as `intake test` plays them.
@Suite struct `A shipped talk` {
  struct Row: CustomTestStringConvertible, Sendable {
    let file: SourceFile
    let folder: String

    var testDescription: String { file.path }
  }

  static let all = ShippedDialogs.folders.flatMap { folder in
    ShippedDialogs.talks(in: folder).map { Row(file: $0, folder: folder) }
  }

  private static let sources = ShippedDialogs.read().sources

  @Test func `is one of some`() { #expect(!Self.all.isEmpty) }

  @Test(arguments: all)
  func `goes as it says`(_ row: Row) throws {
    let sources = Self.sources
    let edition = try #require(
      Editions.shipped.first { edition in
        sources[edition.playbook.dialog.name.span.file].path.hasPrefix(row.folder + "/")
      })
    let reading = TalkReader.read(row.file, as: onlyFile)
    let problems = reading.problems + TalkNames(edition.playbook.dialog).problems(in: reading.talk)
    #expect(problems.map { "line \(row.file.line(at: Int($0.span.start)) + 1): \($0.wording.message)" } == [])
    let player = TalkPlayer(edition) { span in
      "\(sources[span.file].path):\(sources[span.file].line(at: Int(span.start)) + 1)"
    }
    let report = TalkReport(player.play(reading.talk, in: row.file, at: row.file.path).map(\.result))
    if report.failed > 0 { Issue.record("\(report.text)") }
  }
}
