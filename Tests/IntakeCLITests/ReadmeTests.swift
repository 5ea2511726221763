import Foundation
import Testing

/// What the first page shows must be what the program does.
@Suite struct `The first page` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The fenced blocks of README.md, each as its lines.
  private static func blocks() throws -> [[String]] {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    return text.components(separatedBy: "\n```").enumerated().filter { !$0.offset.isMultiple(of: 2) }
      .map { $0.element.components(separatedBy: "\n").dropFirst().map { String($0) } }
  }

  @Test func `shows a conversation as it goes`() throws {
    let transcript = try #require(try Self.blocks().first { block in block.contains { $0.hasPrefix("> ") } })
    let typed = transcript.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) + "\n" }.joined()
    let said = transcript.filter { !$0.hasPrefix("> ") && !$0.isEmpty }
    let run = try Program.run(["--dialog", "hotel-desk", "--lang", "en"], input: Array(typed.utf8))
    #expect(run.outputText.components(separatedBy: "\n").filter { !$0.isEmpty } == said)
  }

  @Test func `shows a finding as it is printed`() throws {
    let expected = try #require(try Self.blocks().first { $0.first?.hasPrefix("error[") ?? false })
    let scratch = try Scratch()
    let run = try Program.shell(
      "cp -r '\(Self.root.path)/Dialogs' . && sed -i 's/go \"details\"/go \"detials\"/' Dialogs/hotel-desk/dialog.kdl "
        + "&& \"$intake\" check", in: scratch.path())
    #expect(run.code == 1)
    #expect(Array(run.outputText.components(separatedBy: "\n").prefix(expected.count)) == expected)
  }

  @Test func `names only verbs that there are`() throws {
    let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let named = text.matches(of: /`intake ([a-z]+)/).map { String($0.output.1) }
    #expect(named.count > 5)
    for verb in Set(named) { #expect(try Program.run([verb, "--help"]).code == 0, "intake \(verb)") }
  }
}
