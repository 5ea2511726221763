import CivilTime
import DeskFixtures
import DialogModel
import SourceText
import Storage
import StrictJSON
import Synchronization
import Testing

@testable import Service

@Suite struct `An instance` {
  private static let dialog = Editions.hotel.playbook.dialog

  @Test func `serves its own process over a line, and lets go in the end`() throws {
    let (instance, line) = try Instance.open(.memory, dialogs: [Self.dialog], as: "0.0.0", listens: false)
    let begun = try line.turn(DeskByHand.beginning)
    #expect(begun.number == 1)
    #expect(try line.turn(.take(.line("heating"))).replies.map(\.text) == ["Which room are you in?"])
    #expect(try line.nextNews() == nil)
    instance.stop()
    instance.stop()
    #expect(throws: DeskLine.Trouble.gone) { try line.ask(.status) }
  }

  @Test func `76: tells whoever waits for a slow disk, and answers once it has what was said`() throws {
    // The disk takes as long as it takes until somebody was told.
    let isSlow = Atomic(false)
    var store = MemoryStorage(dialogs: [Self.dialog])
    store.delay = { while isSlow.load(ordering: .acquiring) { StoreFolder.pause(milliseconds: 1) } }
    let (instance, line) = try Instance.begin(
      SharedStore(store), in: nil, [Self.dialog], "0.0.0", listens: false, close: {})
    defer { instance.stop() }
    let begun = try line.turn(DeskByHand.beginning)
    isSlow.store(true, ordering: .releasing)
    var excuses = 0
    let turn = try line.turn(
      .take(.line("heating")),
      whenSlow: {
        excuses += 1
        isSlow.store(false, ordering: .releasing)
      })
    #expect(excuses == 1)
    #expect(turn.number == begun.number + 1)
    #expect(try line.ask(.record(begun.conversation, from: 1)).integer == 2)
  }

  @Test func `gives no code where nothing outlives the process`() throws {
    let (instance, line) = try Instance.open(.memory, dialogs: [Self.dialog], as: "0.0.0", listens: false)
    defer { instance.stop() }
    _ = try line.turn(DeskByHand.beginning)
    #expect(try line.turn(.take(.line("heating"))).code == nil)
  }

  @Test func `answers with many lines in their order`() throws {
    let (instance, line) = try Instance.open(.memory, dialogs: [Self.dialog], as: "0.0.0", listens: false)
    defer { instance.stop() }
    let id = try line.turn(DeskByHand.beginning).conversation
    for _ in 0..<50 { _ = try line.turn(.take(.line("help"))) }
    var turns: [Int] = []
    let count = try line.ask(.record(id, from: 1)) { turns.append($0.object?["turn"]?.integer ?? 0) }
    #expect(count == 51)
    #expect(turns == Array(1...51))
  }

  @Test func `tells what was looked up when it is found, and takes the lines that waited`() throws {
    let dialog = Editions.small.playbook.dialog
    let wishes = Mutex<[(wish: LookUp, report: @Sendable (Cause) -> Void)]>([])
    let (instance, line) = try Instance.open(.memory, dialogs: [dialog], as: "0.0.0", listens: false) { wish, report in
      wishes.withLock { $0.append((wish, report)) }
    }
    defer { instance.stop() }
    let opening = Opening(
      id: ConversationID(0), instance: "local", dialog: dialog.name.value, edition: dialog.edition,
      surroundings: Surroundings(), began: Instant(secondsSince1970: 0))
    var turn = try line.turn(.begin(opening, language: "en"))
    for text in SmallDesk.network where !turn.isChecking { turn = try line.turn(.take(.line(text))) }
    #expect(turn.isChecking)
    let asked = try #require(wishes.withLock { $0.first })
    #expect(asked.wish.conversation == turn.conversation)
    asked.report(.health(asked.wish.check, .unavailable))
    line.waitForNews()
    guard case .turn(let told)? = try line.nextNews() else {
      Issue.record("nothing was told")
      return
    }
    #expect(!told.isChecking)
    #expect(told.number == turn.number + 1)
    #expect(told.reports == [Turn.Report(service: asked.wish.service, report: .unavailable)])
  }
}
