import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Storage
import Testing

/// Somebody who goes on typing while something is looked up.
@Suite struct `A line during a health check` {
  private func waiting() throws -> (visit: Visit<MemoryStorage>, check: EffectID) {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    visit.health = nil
    let words = visit.take(.line("internet"))
    #expect(words.map(\.fate) == [.kept])
    return (visit, try #require(visit.present?.state.pendingCheck))
  }

  private func lines(_ visit: Visit<MemoryStorage>) -> [String] {
    visit.desk.store.turns.compactMap { turn in
      if case .line(let line) = turn.cause { line } else { nil }
    }
  }

  @Test func `waits, unanswered and unkept, and is taken after the report in the order of typing`() throws {
    var (visit, check) = try waiting()
    for line in ["no", "no", "101"] {
      let words = visit.take(.line(line))
      #expect(words.map(\.fate) == [.waits])
      #expect(words.flatMap(\.effects) == [])
    }
    #expect(lines(visit) == ["internet"])
    let words = visit.take(.health(check, .healthy))
    #expect(words.map(\.fate) == [.kept])
    #expect(
      words[0].replies.map(\.key.description) == [
        "article.rejoin", "phrase.offer-question", "article.restart", "phrase.offer-question", "ask.room", "ask.guests",
      ])
    #expect(lines(visit) == ["internet", "no", "no", "101"])
    #expect(visit.desk.store.turns.map(\.number) == Array(1...6))
  }

  @Test func `is one of at most eight`() throws {
    var (visit, check) = try waiting()
    let fates = (0..<10).flatMap { visit.take(.line("no \($0)")).map(\.fate) }
    #expect(fates == Array(repeating: .waits, count: 8) + [.crowdedOut, .crowdedOut])
    visit.take(.health(check, .healthy))
    #expect(!lines(visit).contains("no 8"))
  }

  @Test(arguments: ["/person", "person"])
  func `that asks for a person is taken at once`(_ line: String) throws {
    var (visit, check) = try waiting()
    visit.say("101")
    let words = visit.take(.line(line))
    #expect(words.map(\.fate) == [.kept])
    #expect(visit.present?.state.ending == .person)
    #expect(lines(visit) == ["internet", line])
    #expect(visit.take(.health(check, .healthy)).map(\.fate) == [.unheeded])
    #expect(lines(visit) == ["internet", line])
  }

  @Test func `that says good-bye is taken at once, and the others go on waiting`() throws {
    var (visit, check) = try waiting()
    visit.say("no")
    let words = visit.take(.line("quit"))
    #expect(words.flatMap(\.effects).contains { $0.act == .hangUp })
    #expect(visit.present?.isChecking == true)
    visit.take(.health(check, .healthy))
    #expect(lines(visit) == ["internet", "quit", "no"])
  }

  @Test func `may stand in the same batch as the line that began it`() throws {
    var desk = FrontDesk(Editions.small, store: MemoryStorage())
    let now = Instant(secondsSince1970: 1_800_000_000)
    let id = try desk.begin(language: 0, at: now).conversation
    let words = desk.attend(["internet", "no"].map { FrontDesk<MemoryStorage>.Arrival(id, .line($0)) }, at: now)
    #expect(words.map(\.fate) == [.kept, .waits])
  }

  @Test func `that is too long is counted and waits for nothing`() throws {
    var (visit, _) = try waiting()
    #expect(visit.take(.tooLong).map(\.fate) == [.kept])
    #expect(visit.present?.isChecking == true)
  }
}

@Suite struct `A health report` {
  @Test func `that comes twice, late or for another question changes nothing`() throws {
    var visit = try Visit(Editions.small, store: MemoryStorage())
    visit.health = nil
    visit.say("internet")
    let check = try #require(visit.present?.state.pendingCheck)
    var strangers = [check, check, check]
    strangers[0].turn += 1
    strangers[1].index += 1
    strangers[2].conversation = ConversationID(9)
    let before = visit.desk.store.turns
    for stranger in strangers {
      #expect(visit.take(.health(stranger, .healthy)).map(\.fate) == [.unheeded])
    }
    #expect(visit.desk.store.turns == before)
    #expect(visit.take(.health(check, .healthy)).map(\.fate) == [.kept])
    let present = visit.present?.state
    #expect(visit.take(.health(check, .knownIssue)).map(\.fate) == [.unheeded])
    #expect(visit.present?.state == present)
  }
}

@Suite struct `Two conversations at one desk` {
  @Test func `do not hear each other`() throws {
    var alone: [[Reply]] = []
    for lines in [SmallDesk.heating, SmallDesk.network] {
      var visit = try Visit(Editions.small, store: MemoryStorage())
      alone.append(visit.words.flatMap(\.replies) + lines.flatMap { visit.say($0) })
    }
    var desk = FrontDesk(Editions.small, store: MemoryStorage())
    let now = Instant(secondsSince1970: 1_767_603_600)
    let first = try desk.begin(language: 0, at: now)
    let second = try desk.begin(language: 0, at: now)
    var said = [first.replies, second.replies]
    for index in 0..<max(SmallDesk.heating.count, SmallDesk.network.count) {
      var arrivals: [FrontDesk<MemoryStorage>.Arrival] = []
      if SmallDesk.heating.indices.contains(index) {
        arrivals.append(.init(first.conversation, .line(SmallDesk.heating[index])))
      }
      if SmallDesk.network.indices.contains(index) {
        arrivals.append(.init(second.conversation, .line(SmallDesk.network[index])))
      }
      var words = desk.attend(arrivals, at: now)
      for word in words {
        for effect in word.effects {
          guard case .checkHealth = effect.act else { continue }
          words += desk.attend([.init(word.conversation, .health(effect.id, .unavailable))], at: now)
        }
      }
      for word in words { said[word.conversation == first.conversation ? 0 : 1] += word.replies }
    }
    // Numbers of tickets are each conversation's own.
    #expect(said[0] == alone[0])
    #expect(said[1].map(\.key) == alone[1].map(\.key))
  }

  @Test func `leave a stranger's arrival without a word`() throws {
    var desk = FrontDesk(Editions.small, store: MemoryStorage())
    let now = Instant(secondsSince1970: 1_800_000_000)
    let id = try desk.begin(language: 0, at: now).conversation
    let arrivals: [FrontDesk<MemoryStorage>.Arrival] = [.init(ConversationID(99), .line("hi")), .init(id, .line("2"))]
    #expect(desk.attend(arrivals, at: now).map(\.conversation) == [id])
    #expect(try desk.conversation(ConversationID(99)) == nil)
  }
}
