import Foundation
import Testing

/// Every page of help and what asks for it; a new verb gets a row.
struct HelpRow: CustomTestStringConvertible {
  let page: String
  let arguments: [String]

  init(_ page: String, _ arguments: String...) {
    self.page = page
    self.arguments = arguments
  }

  var testDescription: String { (["intake"] + arguments).joined(separator: " ") }

  static let all = [
    HelpRow("intake", "help"),
    HelpRow("intake", "-h"),
    HelpRow("intake", "--help"),
    HelpRow("chat", "help", "chat"),
    HelpRow("chat", "chat", "--help"),
    HelpRow("check", "help", "check"),
    HelpRow("check", "check", "--help"),
    HelpRow("check", "check", "-h", "Dialogs"),
    HelpRow("fmt", "help", "fmt"),
    HelpRow("fmt", "fmt", "-h"),
    HelpRow("kdl", "help", "kdl"),
    HelpRow("kdl", "kdl", "--help"),
    HelpRow("serve", "help", "serve"),
    HelpRow("config", "help", "config"),
    HelpRow("load", "help", "load"),
    HelpRow("test", "help", "test"),
    HelpRow("test", "test", "--help"),
    HelpRow("replay", "help", "replay"),
    HelpRow("replay", "replay", "-h"),
    HelpRow("understand", "help", "understand"),
    HelpRow("understand", "understand", "--help"),
    HelpRow("health", "help", "health"),
    HelpRow("health", "health", "--help"),
    HelpRow("explain", "help", "explain"),
    HelpRow("explain", "explain", "--help"),
    HelpRow("status", "help", "status"),
    HelpRow("status", "status", "-h"),
    HelpRow("tickets", "help", "tickets"),
    HelpRow("tickets", "tickets", "--help"),
    HelpRow("export", "help", "export"),
    HelpRow("export", "export", "-h"),
    HelpRow("erase", "help", "erase"),
    HelpRow("erase", "erase", "--help"),
    HelpRow("backup", "help", "backup"),
    HelpRow("backup", "backup", "-h"),
    HelpRow("help", "help", "help"),
    HelpRow("help", "help", "--help"),
    HelpRow("environment", "help", "environment"),
    HelpRow("exit-codes", "help", "exit-codes"),
  ]
}

@Suite struct `Help` {
  @Test(arguments: HelpRow.all)
  func `is on standard output, fits 80 columns, and reads as it was agreed`(_ row: HelpRow) throws {
    let run = try Program.run(row.arguments)
    #expect(run.code == 0)
    #expect(run.talkText == "")
    #expect(run.outputText.split(separator: "\n").filter { $0.count > 80 } == [])
    let agreed = try Golden.text("\(row.page).txt", seen: run.outputText)
    #expect(run.outputText == agreed)
  }

  @Test func `has a page for every verb that it lists`() throws {
    let overview = try Program.run(["help"]).outputText
    let section = try #require(
      overview.components(separatedBy: "\nVERBS\n").last?.components(separatedBy: "\n\n").first)
    let verbs = section.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    let pages = Set(HelpRow.all.map(\.page))
    #expect(verbs.contains("check"))
    #expect(verbs.filter { !pages.contains($0) } == [])
  }

  @Test func `is heard even where the rest of the line is wrong`() throws {
    let run = try Program.run(["check", "--formt", "--help"])
    #expect(run.code == 0)
    #expect(run.outputText.hasPrefix("intake check:"))
  }

  @Test func `is not asked for behind two dashes`() throws {
    let run = try Program.run(["check", "--", "--help"])
    #expect(run.code == 3)
    #expect(run.talkText.contains("cannot list \"--help\""))
  }

  @Test func `names the version in one line`() throws {
    let run = try Program.run(["--version"])
    #expect(run.code == 0)
    #expect(run.outputText.wholeMatch(of: /intake \d+\.\d+\.\d+\n/) != nil)
  }
}
