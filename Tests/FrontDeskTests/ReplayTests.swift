import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import StrictJSON
import Testing

@Suite struct `A replay` {
  private func differences(_ record: [JSONValue], following edition: Edition) throws -> [Replay.Difference] {
    var replay = try Replay(record[0], following: edition)
    let found = try record.dropFirst().flatMap { try replay.next($0) }
    #expect(replay.turns == record.count - 1)
    return found
  }

  /// The same values as they come out of a file.
  private func written(_ record: [JSONValue]) throws -> [JSONValue] {
    try record.map { try JSONReader.read(Array(JSONWriter.text($0).utf8), within: .record) }
  }

  static let talks: [(Int, Int)] = Editions.shipped.indices.flatMap { edition in
    Editions.shipped[edition].playbook.dialog.languages.indices.map { (edition, $0) }
  }

  @Test(arguments: talks)
  func `of the same dialog decides every turn alike`(_ edition: Int, _ language: Int) throws {
    let edition = Editions.shipped[edition]
    for seed in 40..<44 {
      var surroundings = Surroundings()
      surroundings.isOpen = seed.isMultiple(of: 2)
      if seed.isMultiple(of: 3) { surroundings.actor = .agent }
      var visit = try Visit(edition, store: MemoryStorage(), language: language, surroundings: surroundings)
      visit.health = HealthReport(HealthResult.allCases[seed % 4])
      var customer = Customer(seed: UInt64(seed), in: edition.playbook.dialog)
      for turn in 0..<30 {
        guard let present = visit.present, !present.isOver else { break }
        if turn == 3 {
          visit.now = visit.now.advanced(by: .seconds(600))
          visit.take(.silence)
        }
        if turn == 5 { visit.take(.tooLong) }
        if turn == 6 { visit.take(.returned) }
        visit.say(customer.line(to: present))
      }
      let record = try written(visit.record(in: edition, language: language))
      #expect(try Replay(record[0], following: edition).isSameEdition)
      #expect(try differences(record, following: edition) == [])
    }
  }

  private func record() throws -> [JSONValue] {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    for line in SmallDesk.heating { visit.say(line) }
    return try written(visit.record(in: Editions.small))
  }

  @Test func `of a dialog with another wording shows the turns in which it was said, and no others`() throws {
    let edition = Editions.edition(
      of: SmallDesk.text.replacing("ask \"How many are you?\"", with: "ask \"How many guests?\""))
    let found = try differences(try record(), following: edition)
    // Asked after "no", and again after "why".
    #expect(found.map(\.turn) == [4, 5])
    #expect(found.allSatisfy { $0.part == .replies })
    #expect(found.allSatisfy { $0.recorded.contains("How many are you?") && $0.decided.contains("How many guests?") })
    #expect(!(try Replay(try record()[0], following: edition).isSameEdition))
  }

  @Test func `of a dialog that decides otherwise shows where the conversation went`() throws {
    let edition = Editions.edition(
      of: SmallDesk.text.replacing("slot \"guests\" { number min=1", with: "slot \"guests\" { number min=4"))
    let found = try differences(try record(), following: edition)
    #expect(found.first?.turn == 6)
    #expect(Set(found.map(\.part)) == [.replies, .state])
  }

  @Test func `refuses what is no record of this dialog`() throws {
    let record = try record()
    #expect(throws: Replay.Refusal.otherDialog("desk")) { try Replay(record[0], following: Editions.hotel) }
    #expect(throws: Replay.Refusal.noOpening) { try Replay(record[1], following: Editions.small) }
    #expect(throws: Replay.Refusal.noOpening) { try Replay(.null, following: Editions.small) }
    let french = try #require(record[0].object).members.map { ($0.name, $0.name == "language" ? "fr" : $0.value) }
    #expect(throws: Replay.Refusal.otherLanguage("fr")) {
      try Replay(.object(JSONObject(french)), following: Editions.small)
    }
  }

  @Test func `refuses a line that is no turn of this conversation`() throws {
    let record = try record()
    let turn = try #require(record[1].object)
    func with(_ name: String, _ value: JSONValue?) -> JSONValue {
      .object(
        JSONObject(
          turn.members.compactMap { member in
            member.name == name ? value.map { (name, $0) } : (member.name, member.value)
          }))
    }
    let wrong =
      turn.members.map { with($0.name, nil) } + [
        .null, [], "began", record[0], with("conversation", "c2"), with("happened", "ended"), with("at", "yesterday"),
        with("turn", "1"),
      ]
    for line in wrong {
      var replay = try Replay(record[0], following: Editions.small)
      #expect(throws: Replay.Refusal.noTurn) { try replay.next(line) }
    }
  }
}
