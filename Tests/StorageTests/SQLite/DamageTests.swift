import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Foundation
import Storage
import StrictJSON
import Testing

@testable import SQLiteStorage

@Suite struct `A damaged store` {
  private let cabinet = Cabinet()

  @Test func `73: whose file was taken away or replaced keeps nothing more`() throws {
    for replaces in [false, true] {
      let name = "gone-\(replaces)"
      let store = try cabinet.open(name)
      let id = try store.nextConversation()
      try store.keep(Sample.batch(opening: id))
      try FileManager.default.moveItem(atPath: cabinet.file(name), toPath: cabinet.file(name) + ".moved")
      if replaces { try Data().write(to: URL(filePath: cabinet.file(name))) }
      #expect { try store.keep(Sample.next(2, of: id)) } throws: { ($0 as? StorageFault)?.isBroken == true }
      #expect { try store.recall([id]) } throws: { ($0 as? StorageFault)?.isBroken == true }
    }
  }

  @Test func `75: that can only be read is refused at the start`() throws {
    try cabinet.open().close()
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: cabinet.file())
    // Root may write whatever the mode says.
    guard getuid() != 0 else { return }
    #expect(throws: OpeningFault.self) { try cabinet.open() }
  }

  @Test func `75: that has become read-only while it was open keeps nothing, and goes on when it can be written`()
    throws
  {
    let store = try cabinet.open()
    let id = try store.nextConversation()
    try store.keep(Sample.batch(opening: id))
    try store.run("PRAGMA query_only=1")
    #expect { try store.keep(Sample.next(2, of: id)) } throws: {
      if case .refused? = $0 as? StorageFault { true } else { false }
    }
    try store.run("PRAGMA query_only=0")
    try store.keep(Sample.next(2, of: id))
    #expect(try store.recall([id]).map(\.state.turn) == [2])
  }

  /// Everything that can be read of a store.
  private struct Content: Equatable {
    var recalled: [KeptConversation]
    var records: [[JSONValue]]
    var open: [ConversationID?]
    var messages: [KeptMessage?]
    var replies: [KeptBridgeReply]
    var tickets: [Handoff]

    init(of store: SQLiteStorage, _ ids: [ConversationID], _ names: [MessageName]) throws(StorageFault) {
      recalled = try store.recall(ids)
      records = []
      for id in ids { records.append(try store.record(of: id)) }
      open = try store.conversations(at: names.map(\.address))
      messages = try store.messages(names)
      replies = try store.replies(to: Array("ops".utf8), after: 0, atMost: 100)
      tickets = try store.tickets(before: nil, atMost: 100).map(\.1)
    }
  }

  @Test func `74: with a flipped bit is noticed, or the bit does not matter`() throws {
    let (ids, names) = try fill()
    let store = try cabinet.open()
    let truth = try Content(of: store, ids, names)
    #expect(truth.recalled.count == ids.count && truth.tickets.count == 1 && !truth.replies.isEmpty)
    store.close()
    let bytes = try Data(contentsOf: URL(filePath: cabinet.file()))
    var dice = SeededDice(seed: 74)
    var noticed = 0
    for round in 0..<500 {
      let (place, bit) = (Int(dice.next() % UInt64(bytes.count)), UInt8(1) << UInt8(dice.next() % 8))
      var flipped = bytes
      flipped[place] ^= bit
      try FileManager.default.createDirectory(atPath: cabinet.path("flip"), withIntermediateDirectories: true)
      try flipped.write(to: URL(filePath: cabinet.file("flip")))
      do {
        let store = try cabinet.open("flip")
        let content = try Content(of: store, ids, names)
        #expect(content == truth, "round \(round): bit \(bit) of byte \(place)")
        store.close()
      } catch { noticed += 1 }
      try FileManager.default.removeItem(atPath: cabinet.path("flip"))
    }
    #expect(noticed > 25)
  }

  @Test func `74: whose log is cut anywhere holds what was kept up to some turn`() throws {
    let store = try cabinet.open()
    let id = try store.nextConversation()
    try store.keep(Sample.batch(opening: id))
    for number in 2...12 { try store.keep(Sample.next(number, of: id, line: "line \(number)")) }
    try cabinet.copy("store", to: "whole")
    let log = try Data(contentsOf: URL(filePath: cabinet.file("whole") + "-wal"))
    var (last, seen): (Int, Set<Int>) = (0, [])
    for length in stride(from: 0, through: log.count, by: 1_511) {
      try cabinet.copy("whole", to: "cut")
      try? FileManager.default.removeItem(atPath: cabinet.file("cut") + "-shm")
      try log.prefix(length).write(to: URL(filePath: cabinet.file("cut") + "-wal"))
      let store = try cabinet.open("cut")
      let turn = try store.recall([id]).first?.state.turn ?? 0
      #expect(turn >= last)
      #expect(try store.record(of: id).count == (turn == 0 ? 0 : turn + 1))
      (last, _) = (turn, seen.insert(turn))
      store.close()
      try FileManager.default.removeItem(atPath: cabinet.path("cut"))
    }
    #expect(seen.count > 5)
  }

  /// A talk at a terminal and one behind a bridge.
  private func fill() throws -> ([ConversationID], [MessageName]) {
    let store = try cabinet.open()
    var visit = try Visit(Editions.small, store: store)
    for line in SmallDesk.heating { visit.say(line) }
    let address = Address(bridge: Array("ops".utf8), conversation: Array("room 1".utf8))
    var desk = visit.desk
    var names: [MessageName] = []
    for (index, line) in ["heating", "101", "yes"].enumerated() {
      let name = MessageName(Array("m\(index)".utf8), at: address)
      names.append(name)
      let words = desk.attend(
        [.init(.init(name, contentHash: Array(line.utf8)), .line(line), as: .init(language: 0))], at: visit.now)
      #expect(words.map(\.fate) == [.kept])
    }
    let ids = [visit.id] + (try store.conversations(at: [address])).compactMap { $0 }
    store.close()
    return (ids, names)
  }
}

/// The same numbers for the same seed.
struct SeededDice {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
