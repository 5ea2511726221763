import DeskFixtures
import DialogFixtures
import DialogModel
import Foundation
import Storage
import StrictJSON
import Testing

@Suite struct `intake replay` {
  private static let dialogs = URL(filePath: #filePath).appending(path: "../../../Dialogs").standardizedFileURL.path

  /// A guest whose heater is cold, as it is recorded; each turn is one line behind the first.
  private static func record() throws -> [String] {
    var visit = try Visit(Editions.hotel, store: MemoryStorage())
    for line in ["heating", "305", "no", "it drips", "yes", "no", "yes"] { visit.say(line) }
    return visit.record(in: Editions.hotel).map { JSONWriter.text($0) }
  }

  private func replay(_ lines: [String], _ flags: String...) throws -> Program.Run {
    let scratch = try Scratch()
    try scratch.write(lines.map { $0 + "\n" }.joined(), to: "talk.jsonl")
    return try Program.run(["replay", "--dialogs", Self.dialogs] + flags + ["talk.jsonl"], in: scratch.path())
  }

  @Test func `of the dialog as it was finds nothing`() throws {
    let record = try Self.record()
    let run = try replay(record, "--dialog", "hotel-desk")
    #expect(run.code == 0)
    #expect(run.outputText == "")
    #expect(run.talkText == "\(record.count - 1) turns replayed, all alike\n")
  }

  @Test func `reads standard input, and passes over blank lines`() throws {
    let text = try Self.record().joined(separator: "\r\n\n") + "\n\n"
    let run = try Program.run(
      ["replay", "-", "--dialogs", Self.dialogs, "--dialog", "hotel-desk"], input: Array(text.utf8))
    #expect(run.code == 0)
    #expect(run.talkText.hasSuffix(", all alike\n"))
  }

  @Test func `shows a turn that comes out otherwise, with both sides`() throws {
    let record = try Self.record().map { $0.replacing("Which room are you in?", with: "Which door is yours?") }
    let run = try replay(record, "--dialog", "hotel-desk")
    #expect(run.code == 1)
    let lines = run.outputText.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first == "turn 2, did:")
    #expect(lines.dropFirst().first?.contains("Which door is yours?") == true)
    #expect(lines.last?.contains("Which room are you in?") == true)
    #expect(run.talkText.hasSuffix(" turns replayed, not all alike\n"))
  }

  @Test func `says that the dialog was changed since`() throws {
    var record = try Self.record()
    record[0] = record[0].replacing(Editions.hotel.playbook.dialog.edition, with: "0000000000000000")
    let run = try replay(record, "--dialog", "hotel-desk")
    #expect(run.code == 0)
    #expect(run.talkText.hasPrefix("note: the dialog was changed after this conversation was recorded\n"))
  }

  @Test func `names the dialog that the conversation followed`() throws {
    let run = try replay(try Self.record())
    #expect(run.code == 1)
    #expect(
      run.talkText == """
        error: talk.jsonl, line 1: this conversation followed the dialog "hotel-desk"
        help: write --dialog hotel-desk

        """)
  }

  @Test func `refuses a language that the dialog does not speak`() throws {
    var record = try Self.record()
    record[0] = record[0].replacing("\"language\":\"en\"", with: "\"language\":\"fr\"")
    let run = try replay(record, "--dialog", "hotel-desk")
    #expect(run.code == 1)
    #expect(
      run.talkText == "error: talk.jsonl, line 1: this conversation began in \"fr\", which the dialog does not speak\n")
  }

  @Test func `names the line that is none`() throws {
    var record = try Self.record()
    record.insert("", at: 1)
    record.insert(#"{"hello":"world"}"#, at: 3)
    let noTurn = try replay(record, "--dialog", "hotel-desk")
    #expect(noTurn.code == 1)
    #expect(noTurn.talkText.hasPrefix("error: talk.jsonl, line 4: this is no turn of the conversation\nhelp: "))
    let noJSON = try replay(["{", "x"], "--dialog", "hotel-desk")
    #expect(noJSON.code == 1)
    #expect(noJSON.talkText.hasPrefix("error: talk.jsonl, line 1: "))
    let nothing = try replay([], "--dialog", "hotel-desk")
    #expect(nothing.code == 1)
    #expect(nothing.talkText.hasPrefix("error: talk.jsonl, line 1: this does not open a conversation\nhelp: "))
  }

  @Test func `ends with 3 where the file is missing`() throws {
    #expect(try Program.run(["replay", "nowhere.jsonl"]).code == 3)
    #expect(try Program.run(["replay"]).code == 2)
  }
}
