import DeskFixtures
import DialogModel
import Storage
import StrictJSON
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
}
