import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import Testing

/// A store that cannot keep anything for a while.
@Suite struct `A refused batch` {
  struct Row: CustomTestStringConvertible {
    let edition: Edition
    let language: Int
    let lines: [String]

    var testDescription: String {
      "\(edition.playbook.name) \(edition.playbook.dialog.languages[language].text)"
    }
  }

  static let rows = [
    Row(edition: Editions.small, language: 0, lines: SmallDesk.heating),
    Row(edition: Editions.small, language: 0, lines: SmallDesk.network),
    Row(edition: Editions.hotel, language: 1, lines: ["暖房", "305", "いいえ", "なし", "はい", "なし", "はい"]),
    Row(edition: Editions.hotel, language: 2, lines: ["Wi-Fi", "305", "沒有", "沒有", "略過", "是", "略過", "是"]),
  ]

  @Test(arguments: rows)
  func `is never heard of, and the line that is sent again goes on as if nothing had happened`(_ row: Row) throws {
    var peace = try Visit(row.edition, store: MemoryStorage(), language: row.language)
    for line in row.lines { peace.say(line) }
    let turns = peace.desk.store.turns
    #expect(turns.count > row.lines.count)
    // Batch by batch: the greeting, then each line and each report.
    for refused in 1..<turns.count {
      var store = MemoryStorage()
      store.batchesUntilRefusal = refused
      var visit = try Visit(row.edition, store: store, language: row.language)
      for line in row.lines {
        let before = visit.desk.store.turns
        let replies = try replies(to: .line(line), at: &visit, row, since: before)
        #expect(!replies.contains { $0.key.subject == PhraseKey.notSaved.rawValue })
      }
      #expect(visit.desk.store.batchesUntilRefusal == nil, "the store refused batch \(refused)")
      #expect(visit.desk.store.turns == turns, "batch \(refused)")
    }
  }

  /// Brings what happened, and once more where it was refused.
  private func replies(
    to cause: Cause, at visit: inout Visit<MemoryStorage>, _ row: Row, since before: [KeptTurn]
  ) throws -> [Reply] {
    var words = visit.take(cause)
    for (index, word) in words.enumerated() where word.fate == .refused {
      #expect(word.effects == [])
      #expect(index == words.count - 1)
      if index == 0 {
        let apology = row.edition.playbook.notSaved(inLanguage: row.language)
        #expect(word.replies == [apology])
        #expect(apology.kind == .error && !apology.text.isEmpty)
        #expect(visit.desk.store.turns == before)
        words = visit.take(cause)
      } else {
        // A report is nobody's line: whoever brought it brings it again, and nobody hears of it.
        #expect(word.replies == [])
        let kept = try #require(visit.present?.state.pendingCheck)
        words += visit.take(.health(kept, .unavailable))
      }
    }
    #expect(words.filter { $0.fate == .refused }.allSatisfy { $0.apology == nil } || words.first?.fate == .kept)
    return words.flatMap(\.replies).filter { $0.key.subject != PhraseKey.notSaved.rawValue }
  }

  @Test func `of a greeting begins no conversation, and its number is not given again`() throws {
    var store = MemoryStorage()
    store.batchesUntilRefusal = 0
    var desk = FrontDesk(Editions.small, store: store)
    let now = Instant(secondsSince1970: 1_800_000_000)
    #expect(throws: StorageFault.self) { try desk.begin(language: 0, at: now) }
    #expect(desk.store.turns == [])
    #expect(try desk.begin(language: 0, at: now).conversation == ConversationID(2))
    #expect(try desk.conversation(ConversationID(1)) == nil)
  }

  @Test func `is answered in the language that is spoken by now`() throws {
    var visit = try Visit(Editions.hotel, store: MemoryStorage())
    visit.say("日本語")
    #expect(visit.present?.state.language == 1)
    visit.desk = FrontDesk(Editions.hotel, store: refusing(visit.desk.store, after: 1))
    visit.say("Wi-Fi")
    #expect(visit.say("305") == [Editions.hotel.playbook.notSaved(inLanguage: 1)])
  }

  @Test func `says nothing to somebody who said nothing`() throws {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    for cause in [Cause.silence, .returned, .desk(.solved, text: "")] {
      visit.now = visit.now.advanced(by: .seconds(600))
      visit.desk = FrontDesk(Editions.small, store: refusing(visit.desk.store, after: 0))
      let before = visit.desk.store.turns
      for word in visit.take(cause) {
        #expect(word.replies == [])
        #expect(word.fate == .refused || word.fate == .unheeded)
      }
      #expect(visit.desk.store.turns == before)
    }
  }

  @Test func `of one conversation takes nothing from the others in it`() throws {
    var desk = FrontDesk(Editions.small, store: MemoryStorage())
    let now = Instant(secondsSince1970: 1_800_000_000)
    let ids = try (0..<3).map { _ in try desk.begin(language: 0, at: now).conversation }
    let arrivals = ids.map { FrontDesk<MemoryStorage>.Arrival($0, .line("heating")) }
    // All three together, then each alone: the second of these.
    desk = FrontDesk(Editions.small, store: refusing(desk.store, after: 0))
    #expect(desk.attend(arrivals, at: now).map(\.fate) == [.kept, .kept, .kept])
    #expect(try ids.map { try desk.conversation($0)?.state.turn } == [2, 2, 2])
    #expect(desk.store.turns.suffix(3).map(\.conversation) == ids)
  }

  @Test func `leaves the lines that were waiting where they were`() throws {
    // The greeting and the first line are kept, and the report is not.
    var visit = try Visit(Editions.small, store: refusing(MemoryStorage(), after: 2))
    visit.health = nil
    visit.say("internet")
    let check = try #require(visit.present?.state.pendingCheck)
    visit.say("no")
    #expect(visit.take(.health(check, .healthy)).map(\.fate) == [.refused])
    let words = visit.take(.health(check, .healthy))
    #expect(words.map(\.fate) == [.kept])
    #expect(visit.desk.store.turns.suffix(2).map(\.cause) == [.health(check, .healthy), .line("no")])
  }

  private func refusing(_ store: MemoryStorage, after batches: Int) -> MemoryStorage {
    var store = store
    store.batchesUntilRefusal = batches
    return store
  }
}
