import CivilTime
import DeskFixtures
import DialogModel
import SourceText
import Storage
import StrictJSON
import Testing

@testable import Service

@Suite struct `The desk of an instance` {
  private static func refusing(_ fault: StorageFault, after batches: Int, keeps: Bool = false) -> MemoryStorage {
    var store = MemoryStorage(dialogs: [Editions.hotel.playbook.dialog])
    store.batchesUntilRefusal = batches
    store.refusal = (fault, keeps)
    return store
  }

  @Test func `keeps what several bring at once in one commit, and answers each`() throws {
    // Two beginnings are kept, and then one batch; the next is refused.
    let desk = DeskByHand(Self.refusing(.broken("gone"), after: 3))
    _ = desk.begin(on: 1)
    _ = desk.begin(on: 2)
    let answers = desk.ask([(1, .take(.line("heating"))), (2, .take(.line("water")))])
    let turns = answers.compactMap { Turn($0.line.object?["done"]) }
    #expect(turns.map(\.number) == [2, 2])
    #expect(answers.map(\.connection) == [1, 2])
    #expect(Set(turns.compactMap(\.code)).count == 2)
  }

  @Test func `says of a full disk that nothing was kept, and goes on when there is room`() throws {
    let desk = DeskByHand(Self.refusing(.full("no room"), after: 1))
    _ = desk.begin()
    let refused = try #require(desk.turn(.take(.line("heating"))))
    #expect(refused.number == 1)
    #expect(refused.replies.count == 1)
    #expect(refused.code == nil)
    let kept = try #require(desk.turn(.take(.line("heating"))))
    #expect(kept.number == 2)
    #expect(kept.code != nil)
  }

  @Test func `says where a conversation cannot begin, and why`() throws {
    let desk = DeskByHand(Self.refusing(.full("no room"), after: 0))
    let refusal = try #require(desk.refusal(DeskByHand.beginning))
    #expect(refusal.kind == .environment)
    #expect(refusal.sentence == "there is no room left for the store, so nothing was kept (no room)")
    #expect(desk.begin() != nil)
  }

  @Test func `says nothing more than that it is broken, to everybody, once the disk is`() throws {
    let desk = DeskByHand(Self.refusing(.broken("bad block"), after: 2))
    _ = desk.begin(on: 1)
    _ = desk.begin(on: 2)
    let answers = desk.ask(.take(.line("heating")), on: 1)
    #expect(Refusal(answers.first?.line.object?["no"])?.kind == .broken)
    #expect(answers.filter { $0.line == News.broken("bad block").json }.map(\.connection) == [1, 2])
    #expect(desk.refusal(.status, on: 3)?.kind == .broken)
  }

  @Test(arguments: [true, false])
  func `finds out what became of a commit that nobody knows of`(isKept: Bool) throws {
    let desk = DeskByHand(Self.refusing(.unknown("power"), after: 1, keeps: isKept))
    _ = desk.begin()
    let turn = try #require(desk.turn(.take(.line("heating"))))
    #expect(turn.number == (isKept ? 2 : 1))
    #expect(desk.turn(.take(.line("305")))?.number == (isKept ? 3 : 2))
  }

  @Test func `takes nothing on a connection that is in no conversation`() throws {
    let desk = DeskByHand()
    #expect(desk.refusal(.take(.line("heating")))?.kind == .refused)
    _ = desk.begin()
    let left = Desk.Job(connection: 1, user: 0, number: 0, request: nil)
    #expect(desk.desk.deal(with: [left], at: desk.now).isEmpty)
    #expect(desk.refusal(.take(.line("heating")))?.kind == .refused)
  }

  @Test func `lets somebody in again by the code, and tells the older connection`() throws {
    let desk = DeskByHand()
    _ = desk.begin(on: 1)
    let code = try #require(desk.turn(.take(.line("heating")), on: 1)?.code)
    let answers = desk.ask(.resume(code), on: 2)
    #expect(answers.contains { $0.connection == 1 && $0.line == News.over(.resumed).json })
    let turn = try #require(Turn(answers.last?.line.object?["done"]))
    #expect(turn.memory?.lastLine == "heating")
    #expect(turn.code != code)
    #expect(desk.refusal(.take(.line("305")), on: 1)?.kind == .refused)
    #expect(desk.turn(.take(.line("305")), on: 2)?.number == 4)
    #expect(desk.refusal(.resume(code), on: 3)?.sentence == "this code opens no conversation")
  }

  @Test func `lets a code lapse after a day without a word`() throws {
    let desk = DeskByHand()
    _ = desk.begin()
    let code = try #require(desk.turn(.take(.line("heating")))?.code)
    desk.now = desk.now.advanced(by: .seconds(86_400))
    #expect(desk.refusal(.resume(code), on: 2)?.sentence == "this code opens no conversation")
  }

  @Test func `counts wrong codes by the minute and by the hour`() throws {
    let desk = DeskByHand()
    func refusal(_ desk: DeskByHand) -> String? { desk.refusal(.resume("wrong"))?.sentence }
    for minute in 0..<4 {
      for _ in 0..<5 { #expect(refusal(desk) == "this code opens no conversation", "\(minute)") }
      #expect(refusal(desk) == "that were too many wrong codes")
      desk.now = desk.now.advanced(by: .seconds(60))
    }
    // Twenty in an hour, and no more.
    #expect(refusal(desk) == "that were too many wrong codes")
    desk.now = desk.now.advanced(by: .seconds(3_600))
    #expect(refusal(desk) == "this code opens no conversation")
  }

  @Test func `goes on for somebody whose holder has ended, with what was said since`() throws {
    let desk = DeskByHand()
    let id = try #require(desk.begin(on: 1)?.conversation)
    _ = desk.turn(.take(.line("heating")), on: 1)
    let turn = try #require(desk.turn(.attach(id, after: 1), on: 2))
    #expect(turn.number == 2)
    #expect(turn.replies.map(\.text) == ["Which room are you in?"])
    #expect(desk.turn(.attach(id, after: 2), on: 3)?.replies == [])
    #expect(desk.refusal(.attach(ConversationID(99), after: 0))?.kind == .refused)
  }

  @Test func `forgets with the store, and tells whoever is in the conversation`() throws {
    let desk = DeskByHand()
    let id = try #require(desk.begin(on: 1)?.conversation)
    let answers = desk.ask(.erase(.conversation(id), request: "er_1"), on: 2)
    #expect(answers.contains { $0.connection == 1 && $0.line == News.over(.erased).json })
    #expect(answers.last?.line.object?["done"]?.object?["turns"] == 1)
    #expect(desk.refusal(.take(.line("heating")), on: 1)?.kind == .refused)
    #expect(desk.refusal(.attach(id, after: 0))?.kind == .refused)
  }

  @Test func `leaves nobody waiting for what an earlier holder was looking up`() throws {
    let dialog = Editions.small.playbook.dialog
    let store = SharedStore(MemoryStorage(dialogs: [dialog]))
    var about = Desk.About(
      program: "0.0.0", folder: nil, dialogs: [dialog], chance: { [UInt8](repeating: 1, count: $0) })
    about.lookUp = { _ in }
    var (earlier, later) = (Desk(store, about: about), Desk(store, about: about))
    let now = Instant(secondsSince1970: 1_767_603_600)
    func turn(_ request: Request, at desk: inout Desk) -> Turn? {
      let job = Desk.Job(connection: 1, user: 0, number: 1, request: request)
      return Turn(desk.deal(with: [job], at: now).last?.line.object?["done"])
    }
    let opening = Opening(
      id: ConversationID(0), instance: "local", dialog: dialog.name.value, edition: dialog.edition,
      surroundings: Surroundings(), began: now)
    var seen = turn(.begin(opening, language: "en"), at: &earlier)
    for text in SmallDesk.network where seen?.isChecking == false { seen = turn(.take(.line(text)), at: &earlier) }
    let last = try #require(seen)
    #expect(last.isChecking)
    // The same holder still waits for the report.
    #expect(turn(.attach(last.conversation, after: last.number), at: &earlier)?.isChecking == true)
    let next = turn(.attach(last.conversation, after: last.number), at: &later)
    #expect(next?.isChecking == false)
    #expect(next?.replies.isEmpty == false)
  }

  @Test(arguments: [StorageFault.refused("busy"), .full("no room"), .unknown("power")])
  func `leaves nobody waiting for a report that the store did not take`(_ fault: StorageFault) throws {
    let dialog = Editions.small.playbook.dialog
    let opening = Opening(
      id: ConversationID(0), instance: "local", dialog: dialog.name.value, edition: dialog.edition,
      surroundings: Surroundings(), began: Instant(secondsSince1970: 0))
    for batches in 0...3 * SmallDesk.network.count + 3 {
      var store = MemoryStorage(dialogs: [dialog])
      store.batchesUntilRefusal = batches
      store.refusal = (fault, false)
      let hand = DeskByHand(store, dialog: dialog)
      _ = hand.begin(opening) ?? hand.begin(opening)
      // Whoever is not answered says it again.
      for text in SmallDesk.network {
        let before = hand.turn(.take(.line("/repeat")))?.number
        let after = hand.turn(.take(.line(text)))?.number
        if after == nil || after == before { _ = hand.turn(.take(.line(text))) }
      }
      _ = hand.desk.deal(with: [], at: hand.now)
      #expect(hand.desk.unkept.isEmpty)
      #expect(hand.turn(.take(.line("/repeat")))?.isChecking == false, "batch \(batches)")
    }
  }
}
