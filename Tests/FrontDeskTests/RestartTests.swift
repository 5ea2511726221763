import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import Testing

/// The process ends between two lines, and another opens the store.
@Suite struct `A conversation whose desk is gone` {
  static let talks: [(Int, Int)] = Editions.shipped.indices.flatMap { edition in
    Editions.shipped[edition].playbook.dialog.languages.indices.map { (edition, $0) }
  }

  @Test(arguments: [SmallDesk.heating, SmallDesk.network])
  func `goes on alike at the next one, after every turn`(_ lines: [String]) throws {
    try expectLikeness(Editions.small, language: 0) { index, _ in lines.indices.contains(index) ? lines[index] : nil }
  }

  @Test(arguments: talks)
  func `goes on alike whoever talks`(_ edition: Int, _ language: Int) throws {
    let edition = Editions.shipped[edition]
    for seed in 20..<23 {
      var customer = Customer(seed: UInt64(seed), in: edition.playbook.dialog)
      var typed: [String] = []
      try expectLikeness(edition, language: language) { index, present in
        guard index < 30, !present.isOver else { return nil }
        if index == typed.count { typed.append(customer.line(to: present)) }
        return typed[index]
      }
    }
  }

  /// Talks to a desk that stays and to one that is new for every line.
  private func expectLikeness(
    _ edition: Edition, language: Int, _ line: (Int, Conversation) -> String?
  ) throws {
    var staying = try Visit(edition, store: MemoryStorage(), language: language)
    var changing = try Visit(edition, store: MemoryStorage(), language: language)
    var index = 0
    while let present = staying.present, let next = line(index, present) {
      let words = staying.say(next)
      changing.desk = FrontDesk(edition, store: changing.desk.store)
      #expect(changing.say(next) == words, "line \(index): \(next)")
      index += 1
    }
    #expect(changing.desk.store.turns == staying.desk.store.turns)
  }

  @Test func `waits for the report that it asked for`() throws {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    visit.health = nil
    visit.say("internet")
    let check = try #require(visit.present?.state.pendingCheck)
    visit.desk = FrontDesk(Editions.small, store: visit.desk.store)
    #expect(visit.take(.line("no")).map(\.fate) == [.waits])
    #expect(
      visit.take(.health(check, .knownIssue)).flatMap(\.replies).map(\.key.description).first == "article.rejoin")
  }

  @Test func `is not taken up by a desk with another dialog`() throws {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    visit.say("heating")
    var other = FrontDesk(Editions.hotel, store: visit.desk.store)
    #expect(try other.conversation(visit.id) == nil)
    #expect(other.attend([.init(visit.id, .line("305"))], at: visit.now) == [])
  }
}
