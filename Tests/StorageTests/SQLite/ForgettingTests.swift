import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import FrontDesk
import Foundation
import Storage
import Testing

@testable import SQLiteStorage

@Suite struct `Forgetting` {
  private let cabinet = Cabinet()
  private let address = Address(bridge: Array("ops".utf8), conversation: Array("KANARI-conv".utf8))

  /// Two talks, of which one holds a canary in every field that a person can fill.
  private func talk(with store: SQLiteStorage) throws -> (kept: ConversationID, forgotten: ConversationID) {
    var visit = try Visit(Editions.small, store: store)
    for line in SmallDesk.heating { visit.say(line) }
    var desk = visit.desk
    let lines = [
      "heating", "101", "no", "3", "kanari-mail@example.com", "yes", "KANARI-note", "yes", "yes",
    ]
    for (index, line) in lines.enumerated() {
      let name = MessageName(Array("KANARI-m\(index)".utf8), at: address)
      let message = FrontDesk<SQLiteStorage>.Message(
        name, contentHash: Array("KANARI-hash".utf8), user: Array("KANARI-user".utf8))
      _ = desk.attend([.init(message, .line(line), as: .init(language: 0))], at: visit.now)
    }
    let id = try #require(try store.recall([ConversationID(visit.id.number + 1)]).first?.opening.id)
    return (visit.id, id)
  }

  private let canaries = ["KANARI", "kanari-mail"]

  @Test func `116: leaves nothing of anybody in file, log or ledger`() throws {
    let store = try cabinet.open()
    let (kept, forgotten) = try talk(with: store)
    #expect(try canaries.allSatisfy { try cabinet.holds($0) })
    let user = Person.user(bridge: address.bridge, id: Array("KANARI-user".utf8))
    let erasure = try store.erase(.person(user), for: "er_77", at: Sample.time)
    #expect(erasure.conversations == [forgotten] && erasure.tickets.count == 1)
    for canary in canaries { #expect(try !cabinet.holds(canary), "\(canary)") }
    #expect(try store.recall([kept, forgotten]).map(\.opening.id) == [kept])
    #expect(try store.ask("SELECT request FROM erasure") == "er_77")
    #expect(try store.ask("PRAGMA integrity_check") == "ok")
    store.close()
    for canary in canaries { #expect(try !cabinet.holds(canary), "\(canary)") }
  }

  @Test func `116: finds what SQLite has left in the unused parts of pages when it moved rows`() throws {
    try FileManager.default.createDirectory(atPath: cabinet.path(), withIntermediateDirectories: true)
    var isShown = false
    for seed in 0..<40 as Range<UInt64> where !isShown {
      var customer = Customer(seed: seed, in: Editions.small.playbook.dialog)
      let path = cabinet.file() + "\(seed)"
      let database = try Database(opening: path)
      for setting in ["journal_mode=wal", "secure_delete=1"] { try database.run("PRAGMA \(setting)") }
      try database.run(
        "CREATE TABLE say(bridge INTEGER, number INTEGER, reply TEXT, PRIMARY KEY(bridge, number)) WITHOUT ROWID")
      let rows = (0..<400).map { number in (number, customer.roll(4), customer.roll(100)) }
      for (number, bridge, _) in rows {
        try database.statement("INSERT INTO say VALUES(?, ?, ?)").run(
          .integer(bridge), .integer(number),
          .text("KANARI-\(number)-" + String(repeating: "x", count: 20 + customer.roll(700))))
      }
      let gone = rows.filter { $0.2 < 25 }.map(\.0)
      for number in gone { try database.statement("DELETE FROM say WHERE number = ?").run(.integer(number)) }
      func found() throws -> Int {
        let bytes = try Data(contentsOf: URL(filePath: path))
        return gone.count { bytes.range(of: Data("KANARI-\($0)-".utf8)) != nil }
      }
      try database.checkpoint(truncating: true)
      isShown = try found() > 0
      try database.forgetPages()
      database.scrubber = try Scrubber(of: path)
      try database.scrubber?.scrub()
      #expect(try found() == 0)
      let left = try database.prepare("SELECT count(*) FROM say WHERE reply LIKE 'KANARI-%'").first { $0.integer(0) }
      #expect(left == 400 - gone.count)
      #expect(try database.prepare("PRAGMA integrity_check").first { $0.text(0) } == "ok")
    }
    #expect(isShown, "the library moves rows without a trace, and nothing is to be found any more")
  }

  @Test func `116: finds people by the address that they have typed`() throws {
    let store = try cabinet.open()
    let (_, forgotten) = try talk(with: store)
    let erasure = try store.erase(.person(.mail("Kanari-Mail@Example.com")), for: "er_78", at: Sample.time)
    #expect(erasure.conversations == [forgotten])
  }

  @Test func `118: is done again when an older backup is put in the place of the store`() throws {
    let store = try cabinet.open()
    let (kept, forgotten) = try talk(with: store)
    let backup = cabinet.folder + "/yesterday.db"
    try store.backUp(to: backup)
    _ = try store.erase(.conversation(forgotten), for: "er_79", at: Sample.time)
    let late = try store.nextConversation()
    try store.keep(Sample.batch(opening: late))
    // The log of the store that was there must not be read into the backup.
    try cabinet.copy("store", to: "left")
    store.close()
    try FileManager.default.removeItem(atPath: cabinet.file("left"))
    try FileManager.default.copyItem(atPath: backup, toPath: cabinet.file("left"))
    let restored = try cabinet.open("left")
    #expect(try restored.recall([kept, forgotten, late]).map(\.opening.id) == [kept])
    for canary in canaries { #expect(try !cabinet.holds(canary, in: "left"), "\(canary)") }
  }

  @Test func `goes on at the next start where it was ended in the middle`() throws {
    var store = try cabinet.open()
    let (_, forgotten) = try talk(with: store)
    // The ledger is written first.
    try Ledger.append(
      "{\"request\":\"er_80\",\"conversations\":[\(forgotten.number)]}", to: cabinet.path() + "/erased.jsonl")
    try Ledger.append("{\"request\":\"er_8", to: cabinet.path() + "/erased.jsonl")
    store.close()
    store = try cabinet.open()
    #expect(try store.recall([forgotten]) == [])
    for canary in canaries { #expect(try !cabinet.holds(canary), "\(canary)") }
  }

  @Test func `117: what is old goes in small batches`() throws {
    let store = try cabinet.open()
    var batch = Batch()
    var ids: [ConversationID] = []
    for _ in 0..<700 {
      let id = try store.nextConversation()
      ids.append(id)
      let one = Sample.batch(opening: id)
      batch.openings += one.openings
      batch.turns += one.turns + [Sample.turn(2, of: id)]
    }
    try store.keep(batch)
    let end = Sample.time.advanced(by: Retention.abandoned)
    var swept: [Int] = []
    while true {
      let rows = try store.sweep(at: end)
      if rows == 0 { break }
      swept.append(rows)
    }
    #expect(swept == [500, 500, 400])
    #expect(try store.recall(ids) == [])
    for table in ["turn", "conversation", "head"] { #expect(try store.ask("SELECT count(*) FROM \(table)") == "0") }
  }
}

@Suite struct `A backup` {
  private let cabinet = Cabinet()

  @Test func `84: that is made while people talk holds every turn from before it began, and is sound`() throws {
    let store = try cabinet.open()
    let id = try store.nextConversation()
    try store.keep(Sample.batch(opening: id))
    let long = String(repeating: "z", count: 4_000)
    for number in 2...400 { try store.keep(Sample.next(number, of: id, line: long)) }
    let path = cabinet.folder + "/backup.db"
    try store.beginBackup(to: path)
    var (slices, number) = (0, 400)
    while try !store.continueBackup() {
      slices += 1
      number += 1
      try store.keep(Sample.next(number, of: id, line: long))
      if number.isMultiple(of: 3) {
        try store.tidyUp()
      }
    }
    #expect(slices >= 2)
    #expect(!FileManager.default.fileExists(atPath: path + ".part"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(throws: BackupFault.exists(path)) { try store.backUp(to: path) }
    try FileManager.default.createDirectory(atPath: cabinet.path("copy"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: cabinet.file("copy"))
    let copy = try cabinet.open("copy")
    let turns = try #require(try copy.recall([id]).first?.state.turn)
    #expect(turns >= 400)
    #expect(try copy.record(of: id) == Array(try store.record(of: id).prefix(turns + 1)))
  }

  @Test func `83: that is put in the place of the store gives no name again that was given since`() throws {
    let store = try cabinet.open()
    let kept = try store.nextConversation()
    try store.keep(Sample.batch(opening: kept))
    let backup = cabinet.folder + "/yesterday.db"
    try store.backUp(to: backup)
    let late = try (0..<3).map { _ in try store.nextConversation() }
    for id in late { try store.keep(Sample.batch(opening: id)) }
    store.close()
    for file in ["intake.db", "intake.db-wal", "intake.db-shm"] {
      try? FileManager.default.removeItem(atPath: cabinet.path() + "/" + file)
    }
    try FileManager.default.copyItem(atPath: backup, toPath: cabinet.file())
    let restored = try cabinet.open()
    #expect(try restored.recall([kept] + late).map(\.opening.id) == [kept])
    #expect(try restored.epoch == 2)
    #expect(try restored.nextConversation().number > Limits.numbersPerEpoch)
    restored.close()
    // Once, and not at every start.
    #expect(try cabinet.open().epoch == 2)
  }

  @Test func `that cannot be written takes nothing with it`() throws {
    let store = try cabinet.open()
    #expect(throws: BackupFault.self) { try store.backUp(to: cabinet.folder + "/no/such/folder.db") }
    let id = try store.nextConversation()
    try store.keep(Sample.batch(opening: id))
    try store.backUp(to: cabinet.folder + "/fine.db")
  }
}
