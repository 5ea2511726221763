import CivilTime
import DeskFixtures
import FrontDesk
import HumanText
import Storage
import Testing

@Suite struct `A pasted secret` {
  private static let now = Instant(secondsSince1970: 1_800_000_000)

  @Test func `is covered before anything is kept, and the person is told`() throws {
    var desk = FrontDesk(Editions.support, store: MemoryStorage())
    let id = try desk.begin(language: 0, at: Self.now).conversation
    let arrival = FrontDesk<MemoryStorage>.Arrival(id, .line("Teams is broken, my password is Hunter2!"))
    #expect(arrival.cause == .line("Teams is broken, my password is \(MaskedText.mark)!"))
    let word = try #require(desk.attend([arrival], at: Self.now).first)
    let said = word.effects.compactMap { effect in
      if case .say(let reply) = effect.act { reply.key.description } else { nil }
    }
    #expect(said.first == "phrase.masked")
    #expect(said.contains("phrase.understood"), "what else was said counts all the same")
    #expect(desk.store.turns.count == 2)
    #expect(desk.store.turns.allSatisfy { !"\($0)".contains("Hunter2") })
  }

  @Test func `is covered as well where the line waits for something to be looked up`() throws {
    var desk = FrontDesk(Editions.support, store: MemoryStorage())
    let id = try desk.begin(language: 0, at: Self.now).conversation
    for line in ["Teams is broken", "just me"] { _ = desk.attend([.init(id, .line(line))], at: Self.now) }
    #expect(desk.attend([.init(id, .line("card 4111 1111 1111 1111"))], at: Self.now).first?.fate == .waits)
    let check = try #require(desk.conversation(id)?.state.pendingCheck)
    _ = desk.attend([.init(id, .health(check, .unavailable))], at: Self.now)
    #expect(desk.store.turns.count >= 4)
    #expect(desk.store.turns.allSatisfy { !"\($0)".contains("4111 1111") })
  }
}
