import Foundation
import Testing

@testable import IntakeCLI

/// Verbs that look into a store, whether somebody holds it or not.
@Suite struct `A verb about the store` {
  private let scratch: Scratch
  private let store: [String]
  private static let hotel = ["--dialog", "hotel-desk", "--lang", "en"]
  private static let ticket = "heating\n305\nno\nit hums\nyes\nana@example.com\n+43 660 1234567\nyes\n"

  init() throws {
    scratch = try Scratch()
    store = ["--store", scratch.path("store")]
  }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Run {
    try Program.run(arguments + store, in: scratch.path(), input: Array(input.utf8))
  }

  /// One conversation with a ticket.
  private func fill() throws {
    _ = try Program.run(["chat"] + Self.hotel + store, input: Array(Self.ticket.utf8))
  }

  /// The same with and without somebody who holds the store; what holds a process number is left to the test.
  private func both(_ work: (_ isHeld: Bool) throws -> Void) throws {
    try fill()
    try work(false)
    let holder = try LiveChat(Self.hotel + store)
    holder.expect("What is the matter?")
    try work(true)
    holder.say("heating")
    holder.expect("Which room are you in?")
    #expect(holder.end() == 0)
  }

  @Test func `tells what came of self-help`() throws {
    _ = try Program.run(["chat"] + Self.hotel + store, input: Array("wifi in 305\nno\n".utf8))
    #expect(
      try run("status").outputText.contains(
        "self-help        wifi-login, en: offered 1, solved 0, not solved 1\n"))
    _ = try Program.run(["chat"] + Self.hotel + store, input: Array("wifi in 305\nyes\n".utf8))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try run("status", "--json").output)) as? [String: Any])
    let counts = try #require((json["selfHelp"] as? [[String: Any]])?.first)
    #expect(counts["article"] as? String == "wifi-login")
    #expect(counts["offered"] as? Int == 2)
    #expect(counts["solved"] as? Int == 1)
    #expect(counts["unsolved"] as? Int == 1)
  }

  @Test func `tells how things are`() throws {
    try both { isHeld in
      let text = try run("status").outputText
      #expect(text.contains(isHeld ? "  instance         process " : "  instance         none runs\n"))
      #expect(text.contains("1 saved, waiting for a module; 0 handed over"))
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(try run("status", "--json").output)) as? [String: Any])
      #expect(json["conversations"] as? Int == (isHeld ? 2 : 1))
      #expect((json["tickets"] as? [String: Int])?["ready"] == 1)
      #expect((json["instance"] is [String: Any]) == isHeld)
      #expect(json["oldestWaiting"] is String)
      #expect(json["selfHelp"] is [Any])
    }
  }

  @Test func `makes no store where there is none`() throws {
    let status = try run("status")
    #expect(status.code == 0)
    #expect(status.outputText == "store  \(scratch.path("store")) (none yet)\n")
    for verb in [["tickets"], ["export", "c1"], ["replay", "c1"], ["backup", "b.db"]] {
      let run = try Program.run(verb + store, in: scratch.path())
      #expect(run.code == 3)
      #expect(run.talkText.hasPrefix("error: there is no store in \"\(scratch.path("store"))\"\nhelp: "))
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("store")))
  }

  @Test func `lists tickets and shows one`() throws {
    try both { _ in
      let list = try run("tickets").outputText
      #expect(list.hasSuffix("  c1  saved, waiting for a module\n"))
      let number = String(try #require(list.split(separator: " ").first))
      let shown = try run("tickets", "show", number.lowercased())
      #expect(shown.outputText.contains("\"room\": \"305\""))
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(try run("tickets", "show", number, "--json").output))
          as? [String: Any])
      #expect((json["ticket"] as? [String: Any])?["number"] as? String == number)
      let table = try run("tickets", "list", "--format", "csv").outputText
      #expect(table.hasPrefix("number,state,filed,conversation,attempts\r\n\(number),\"saved, waiting for a module\","))
    }
  }

  @Test func `writes out and decides again what was said`() throws {
    try both { _ in
      let export = try run("export", "c1")
      #expect(export.outputText.hasPrefix("{\"record\":\"intake-record/1\",\"conversation\":\"c1\""))
      try scratch.write(export.output, to: "c1.jsonl")
      let fromFile = try Program.run(["replay", "--dialog", "hotel-desk", "c1.jsonl"], in: scratch.path())
      #expect(fromFile.talkText.hasSuffix("all alike\n"))
      let fromStore = try run("replay", "c1")
      #expect(fromStore.talkText == fromFile.talkText)
    }
  }

  @Test(arguments: [true, false])
  func `forgets somebody by their address, and leaves nothing behind`(isHeld: Bool) throws {
    try fill()
    let holder = isHeld ? try LiveChat(Self.hotel + store) : nil
    holder?.expect("What is the matter?")
    #expect(try run("export", "--email", "ana@example.com").code == 0)
    let erased = try run("erase", "--email", "ana@example.com", "--request", "er_77", "--yes")
    #expect(erased.code == 0)
    #expect(erased.outputText.hasPrefix("Erased for er_77: c1, "))
    #expect(erased.outputText.contains("must forget: htl1."))
    #expect(try run("export", "--email", "ana@example.com").code == 1)
    #expect(try run("tickets").outputText.contains("erased on request"))
    #expect(try run("erase", "--conv", "c1", "--request", "er_77", "--yes").outputText.hasPrefix("Nothing of this"))
    let search = try Program.shell("grep -c -a -e 'ana@example' -e 'it hums' store/*", in: scratch.path())
    #expect(search.outputText.split(separator: "\n").allSatisfy { $0.hasSuffix(":0") })
    #expect(try run("status").outputText.contains("erasures         1\n"))
  }

  @Test func `asks before it erases, and takes only yes for yes`() throws {
    try fill()
    for answer in ["", "no\n", "y\n", "yes", "YES please\n"] {
      let run = try run("erase", "--conv", "c1", "--request", "er", input: answer)
      #expect(run.code == 1)
      #expect(run.talkText.contains("error: nothing was erased"))
    }
    #expect(try run("erase", "--conv", "c1", "--request", "er", input: "yes\n").code == 0)
    #expect(try run("export", "c1").code == 1)
  }

  @Test func `copies the store, and overwrites nothing`() throws {
    try both { isHeld in
      let name = "copy-\(isHeld).db"
      let run = try run("backup", name)
      #expect(run.code == 0)
      let sum = try Program.shell("sha256sum \(name)", in: scratch.path()).outputText.split(separator: " ")[0]
      #expect(run.outputText == "\(sum)  \(scratch.path(name))\n")
      #expect(try Program.shell("stat -c %a \(name)", in: scratch.path()).outputText == "600\n")
      let again = try self.run("backup", name)
      #expect(again.code == 3)
      #expect(again.talkText.contains("is there already, and a backup takes nobody's place\nhelp: "))
      #expect(try self.run("backup", "nowhere/copy.db").code == 3)
      // The copy is a store.
      _ = try Program.shell("mkdir -m 700 again-\(isHeld) && cp \(name) again-\(isHeld)/intake.db", in: scratch.path())
      let export = try Program.run(["export", "c1", "--store", scratch.path("again-\(isHeld)")])
      #expect(export.output == (try self.run("export", "c1").output))
    }
  }

  private static let lines: [([String], Int32)] = [
    (["export", "c1; DROP TABLE turn"], 2), (["export", "c-1"], 2), (["export", "c01"], 2), (["export", ""], 2),
    (["export", "c99999999999999999999"], 2), (["export", "c9223372036854775807"], 1), (["replay", "c77"], 1),
    (["tickets", "show", "' OR '1'='1"], 1), (["tickets", "show", "\u{1B}[2J"], 1), (["tickets", "show"], 2),
    (["tickets", "burn"], 2), (["export", "--email", "' OR 1=1 --@x"], 1), (["export", "--email", "nobody"], 2),
    (["export", "--bridge", "b", "--user", "'; DELETE FROM turn; --"], 1), (["export", "--user", "U1"], 2),
    (["export"], 2), (["export", "c1", "--email", "a@b"], 2), (["erase", "--conv", "c1"], 2),
    (["erase", "--request", "x"], 2), (["erase", "--conv", "c1", "--email", "a@b", "--request", "x"], 2),
    (["erase", "--bridge", "'", "--user", "\"", "--request", "'; --", "--yes"], 0), (["backup"], 2),
    (["backup", "/"], 3), (["status", "now"], 2),
  ]

  @Test(arguments: lines)
  func `puts up with whatever stands on the line`(_ arguments: [String], _ code: Int32) throws {
    try fill()
    let run = try Program.run(arguments + store, in: scratch.path())
    #expect(run.code == code, "\(run.talkText)")
    #expect(!run.talkText.unicodeScalars.contains("\u{1B}"))
    #expect(try Program.run(["replay", "c1"] + store).code == 0)
  }

  private static let cells: [(String, String)] = [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"), ("+43", "'+43"),
    ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("\0x", "'\0x"), ("", ""), ("a=1", "a=1"),
  ]

  @Test(arguments: cells)
  func `40: writes no cell that a spreadsheet would compute`(_ text: String, _ cell: String) {
    #expect(CSVCell.of(text) == cell)
  }
}
