import DialogFixtures
import DialogLanguage
import Foundation
import KDL
import SourceText
import Testing

/// Problems of the dialog language; KDL proves its own pages in its own room.
private let dialogPages = ProblemIndex.dialogPages

@Suite struct `A problem's page` {
  @Test(arguments: dialogPages.map(\.code))
  func `has an example that yields exactly this problem`(_ code: String) throws {
    let page = try #require(dialogPages.first { $0.code == code })
    let reading = Bench.read(page.example)
    #expect(reading.codes == [code], Comment(rawValue: reading.report))
  }

  @Test(arguments: dialogPages.map(\.code))
  func `shows its example as the snapshot does`(_ code: String) throws {
    let page = try #require(dialogPages.first { $0.code == code })
    let report = Bench.read(page.example).report
    let file = Bench.snapshots.appending(path: "\(code).txt")
    if Bench.isRefreshing { try report.write(to: file, atomically: true, encoding: .utf8) }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(report == expected, "if the new wording is better, accept it with INTAKE_REFRESH=1 swift test")
  }

  @Test func `has no snapshot without a page`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Bench.snapshots.path)
    #expect(names.sorted() == dialogPages.map { "\($0.code).txt" })
  }

  @Test(arguments: ProblemIndex.pages.map(\.code))
  func `tells the rule and how to mend it`(_ code: String) throws {
    let page = try #require(ProblemIndex.pages.first { $0.code == code })
    #expect(!page.title.isEmpty && !page.title.contains("\n"))
    #expect(!page.title.hasSuffix("."))
    #expect(page.explanation.count > 80)
  }

  @Test func `has a code of its own in plain letters`() {
    let codes = ProblemIndex.pages.map(\.code)
    #expect(codes == Set(codes).sorted())
    for code in codes {
      #expect(code.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    }
  }
}

@Suite struct `A shipped dialog` {
  @Test(arguments: ShippedDialogs.folders)
  func `reads without a problem`(_ path: String) {
    let reading = Bench.read([DialogFolder(path: path, files: Bench.definitionFiles(in: path))])
    #expect(reading.problems.isEmpty, Comment(rawValue: reading.report))
    #expect(reading.dialogs.count == 1)
  }
}

@Suite struct `The page for authors` {
  @Test func `holds a whole dialog that has no problem`() throws {
    let page = try String(contentsOf: Bench.root.appending(path: "Dialogs/README.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```kdl\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    let reading = Bench.read([
      DialogFolder(
        path: "lost-and-found",
        files: [
          SourceFile(path: "dialog.kdl", text: blocks[0]),
          SourceFile(path: "texts/en.kdl", text: blocks[1] + "\n" + blocks[2]),
        ])
    ])
    #expect(reading.problems.isEmpty, Comment(rawValue: reading.report))
    #expect(reading.dialogs.map(\.name.value) == ["lost-and-found"])
  }

  @Test func `shows nothing that is not KDL`() throws {
    let page = try String(contentsOf: Bench.root.appending(path: "Dialogs/README.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```kdl\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    #expect(blocks.count == 9)
    for block in blocks {
      let file = SourceFile(path: "README.md", text: block)
      #expect(KDLReader.read(file, as: FileID(index: 0)).problems.isEmpty, Comment(rawValue: block))
    }
  }
}
