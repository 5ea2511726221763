import CSQLite
import DialogModel
import Storage
import Testing

@testable import SQLiteStorage

@Suite struct `A store without room` {
  private let cabinet = Cabinet()

  @Test func `67: refuses, loses nothing that was kept, and goes on when there is room again`() throws {
    let long = String(repeating: "x", count: 3_000)
    var (refusals, rounds) = (0, 0)
    while true {
      rounds += 1
      let store = try cabinet.open("full-\(rounds)")
      let id = try store.nextConversation()
      try store.keep(Sample.batch(opening: id))
      let pages = Int(try store.ask("PRAGMA page_count")) ?? 0
      try store.run("PRAGMA max_page_count=\(pages + rounds - 1)")
      var kept = 1
      var wasRefused = false
      while kept < 12 {
        do {
          try store.keep(Sample.next(kept + 1, of: id, line: long))
          kept += 1
        } catch {
          #expect(error.isFull, "\(error)")
          #expect(try store.recall([id]).map(\.state.turn) == [kept])
          wasRefused = true
          try store.run("PRAGMA max_page_count=1000000")
        }
      }
      #expect(try store.recall([id]).map(\.state.turn) == [12])
      store.close()
      let again = try cabinet.open("full-\(rounds)")
      #expect(try again.record(of: id).count == 13)
      #expect(try again.ask("PRAGMA integrity_check") == "ok")
      again.close()
      guard wasRefused else { break }
      refusals += 1
    }
    #expect(refusals >= 5)
  }

  @Test func `67: lets nobody begin on the last of a disk, and everybody go on who has begun`() throws {
    let store = try cabinet.open()
    let id = try store.nextConversation()
    let (gigabyte, late) = (1 << 30, try store.nextConversation())
    func tell(_ room: Folder.Room?) throws { try store.inspect { archive in archive.room = { room } } }
    try tell(Folder.Room(free: 512 << 20, total: 100 * gigabyte))
    try store.keep(Sample.batch(opening: id))
    try tell(Folder.Room(free: (512 << 20) - 1, total: 100 * gigabyte))
    #expect { try store.keep(Sample.batch(opening: late)) } throws: { ($0 as? StorageFault)?.isFull == true }
    try store.keep(Sample.next(2, of: id))
    _ = try store.erase(.conversation(id), for: "er_67", at: Sample.time)
    // Of a small disk it is a part, and where nobody knows, it is not asked for.
    try tell(Folder.Room(free: gigabyte / 20, total: gigabyte))
    try store.keep(Sample.batch(opening: late))
    try tell(nil)
    try store.keep(Sample.batch(opening: try store.nextConversation()))
  }

  @Test func `72: refuses while somebody else holds the file, and goes on afterwards`() throws {
    let store = try cabinet.open()
    let id = try store.nextConversation()
    try store.keep(Sample.batch(opening: id))
    let other = try Database(opening: cabinet.file())
    try other.run("BEGIN IMMEDIATE")
    #expect { try store.keep(Sample.next(2, of: id)) } throws: {
      if case .refused? = $0 as? StorageFault { true } else { false }
    }
    try other.run("ROLLBACK")
    try store.keep(Sample.next(2, of: id))
    // Somebody who only reads holds up nothing but the end of the log.
    try other.run("BEGIN")
    _ = try other.prepare("SELECT count(*) FROM turn").first { $0.integer(0) }
    try store.tidyUp()
    try store.keep(Sample.next(3, of: id))
    #expect(try store.recall([id]).map(\.state.turn) == [3])
    try other.run("COMMIT")
  }

  /// In a process of its own, because the limit is the whole process's.
  @Test func `69: without memory at any moment claims nothing that it does not hold`() async {
    await #expect(processExitsWith: .success) {
      let cabinet = Cabinet()
      var (clean, round, faults) = (0, 0, 0)
      while clean < 3, round < 400 {
        round += 1
        let store = try cabinet.open("heap-\(round)")
        let id = try store.nextConversation()
        try store.keep(Sample.batch(opening: id))
        _ = sqlite3_hard_heap_limit64(sqlite3_memory_used() + Int64(round) * 256)
        var kept = 1
        var wasRefused = false
        for number in 2...6 {
          do throws(StorageFault) {
            if kept == number - 1 {
              try store.keep(Sample.next(number, of: id, line: String(repeating: "y", count: 6_000)))
              kept = number
            }
          } catch {
            wasRefused = true
            // Even where nobody knows, it is no more than this one turn.
            if case .broken = error { break }
          }
        }
        _ = sqlite3_hard_heap_limit64(0)
        store.close()
        let turns = try cabinet.open("heap-\(round)").recall([id]).map(\.state.turn)
        precondition(turns == [kept] || wasRefused && turns == [kept + 1], "round \(round): \(turns), kept \(kept)")
        faults += wasRefused ? 1 : 0
        clean = wasRefused ? 0 : clean + 1
      }
      precondition(faults > 0, "no limit was ever reached")
    }
  }
}
