import DeskFixtures
import DialogFixtures
import DialogModel
import Foundation
import StrictJSON
import Testing

@testable import IntakeCLI

@Suite struct `intake understand` {
  private static let dialogs = URL(filePath: #filePath).appending(path: "../../../Dialogs").standardizedFileURL.path

  private func run(_ input: String, _ flags: String...) throws -> Program.Run {
    try Program.run(["understand", "--dialogs", Self.dialogs] + flags, input: Array(input.utf8))
  }

  private func objects(_ run: Program.Run) throws -> [JSONObject] {
    try run.output.split(separator: 0x0A).map { try JSONReader.readObject($0, within: .record) }
  }

  @Test func `tells one object a message, with every member that the dialog names`() throws {
    let run = try run(
      """
      {"id":"1","lang":"en","actor":"customer","text":"hello"}
      {"id":"2","lang":"ja","actor":"partner_agent","text":"x@y.example"}

      """)
    #expect(run.code == 0)
    let told = try objects(run)
    #expect(told.map { $0["id"] } == ["1", "2"])
    #expect(told.map { $0["language"] } == ["en", "ja"])
    for member in ["product", "workload", "category", "severity", "route", "escalationTarget", "eligible"] {
      #expect(told.allSatisfy { $0[member] != nil })
    }
    #expect(told.map { $0["extracted"] } == [.object(JSONObject()), ["email": "x@y.example"]])
    #expect(told.map(\.members.last?.name) == ["why", "why"])
  }

  @Test func `goes on after lines that are no messages, and tells their numbers`() throws {
    let run = try run(
      """
      {"id":"1","text":"hello"
      {"id":"2"}
      {"id":"3","text":"hello","lang":"de"}
      {"id":"4","text":"hello","actor":"robot"}
      {"id":5,"text":"hello"}

      {"id":"7","text":"hello"}
      """)
    #expect(run.code == 1)
    #expect(try objects(run).map { $0["id"] } == ["7"])
    let complaints = run.talkText.split(separator: "\n").map(String.init)
    #expect(complaints.count == 5)
    #expect(complaints.first?.hasPrefix("error: line 1: this is no JSON object: ") == true)
    #expect(
      complaints.dropFirst() == [
        #"error: line 2: "text" is missing"#,
        #"error: line 3: the dialog does not speak "de", but en, ja and zh-Hant"#,
        #"error: line 4: nobody is called "robot"; "actor" is customer or partner_agent"#,
        #"error: line 5: "id" is a string"#,
      ])
  }

  @Test func `tells the words and rows that decided`() throws {
    let told = try objects(try run(#"{"id":"1","text":"the heater in 305 is cold"}"#, "--dialog", "hotel-desk"))[0]
    #expect(told["trouble"] == "heating")
    #expect(told["team"] == "house")
    #expect(told["extracted"] == ["room": "305"])
    #expect(told["askNext"] == ["room_usable"])
    guard case .array(let why)? = told["why"] else { throw Missing() }
    #expect(why.contains { $0.words.hasPrefix(#"room is "305", by "305""#) })
    #expect(why.contains(#"urgency is today: water-or-heating, row 2 (trouble.team house)"#))
  }

  private struct Missing: Error {}

  @Test func `tells everything under its own name where the dialog names nothing`() throws {
    let dialog = try DialogFixture.dialog(SmallDesk.text)
    let trial = OpeningTrial(dialog)
    let line = try OpeningTrialLine(Array(#"{"id":"1","text":"heating in 305"}"#.utf8), for: dialog)
    let told = trial.outcome(of: line)
    #expect(told["known"] == ["trouble": "heating", "room": "305"])
    #expect(told["decided"] == ["urgency": "later"])
    #expect(told["askNext"] == ["usable"])
  }

  @Test func `scores what is labelled, and honours what is as good`() throws {
    let run = try run(
      """
      {"id":"1","text":"the heater in 305 is cold","trouble":"heating","urgency":"now","accept":{"urgency":["today"]}}
      {"id":"2","text":"wifi is dead","lang":"en","trouble":"water"}

      """, "--dialog", "hotel-desk", "--score", "--misses")
    #expect(run.code == 0)
    #expect(run.outputText.contains("trouble                 50.0 % (1/2)"))
    #expect(run.outputText.contains("urgency                 100.0 % (1/1)"))
    #expect(run.outputText.contains("1 × trouble: water taken for wifi"))
    #expect(run.outputText.contains("2  trouble: wanted water, got wifi"))
  }

  @Test func `counts what is asked although it was told`() throws {
    let run = try run(
      #"{"id":"1","text":"heating is cold","extracted":{"room":"305"}}"#, "--dialog", "hotel-desk", "--score")
    #expect(run.outputText.contains("not asked again         0.0 % (0/1)"))
    #expect(run.outputText.contains("found of what is told   0.0 % (0/1)"))
  }
}
