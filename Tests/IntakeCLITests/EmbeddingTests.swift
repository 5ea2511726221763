import EmbeddedDialogs
import Foundation
import Testing

@testable import DialogEmbedder

struct LiteralRow: CustomTestStringConvertible {
  let text: String
  let literal: String

  init(_ text: String, _ literal: String) {
    self.text = text
    self.literal = literal
  }

  var testDescription: String { text.debugDescription }

  /// The literal without its three quotes.
  static let all = [
    LiteralRow("", ""),
    LiteralRow("a", "a"),
    LiteralRow("a\n", "a\\n"),
    LiteralRow("a\nb", "a\\n\\\nb"),
    LiteralRow("a\n\n", "a\\n\\\n\\n"),
    LiteralRow("\n", "\\n"),
    LiteralRow("a\r\nb\r", "a\\u{d}\\n\\\nb\\u{d}"),
    LiteralRow("\"\"\"#\"", "\\\"\\\"\\\"#\\\""),
    LiteralRow("\\(x) \\", "\\\\(x) \\\\"),
    LiteralRow("日本語 だ。", "日本語 だ。"),
    LiteralRow("\u{0}\u{FEFF}\u{202E}\u{3000}\u{2028}", "\\u{0}\\u{feff}\\u{202e}\\u{3000}\\u{2028}"),
  ]
}

@Suite struct `Embedding` {
  @Test(arguments: LiteralRow.all)
  func `spells every byte so that the compiler reads it back`(_ row: LiteralRow) {
    #expect(swiftLiteral(of: row.text) == "\"\"\"\n\(row.literal)\n\"\"\"")
  }

  @Test func `carries exactly the files in Dialogs`() throws {
    let dialogs = URL(filePath: #filePath).appending(path: "../../../Dialogs").standardizedFileURL
    let names = try FileManager.default.subpathsOfDirectory(atPath: dialogs.path)
      .filter { ($0.hasSuffix(".kdl") || $0.hasSuffix(".talk")) && !$0.contains("/.") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(EmbeddedDialogs.files.map(\.path) == names)
    for file in EmbeddedDialogs.files {
      let bytes = try Data(contentsOf: dialogs.appending(path: file.path))
      #expect(Array(file.text.utf8) == Array(bytes), "\(file.path) is embedded byte by byte")
    }
  }
}
