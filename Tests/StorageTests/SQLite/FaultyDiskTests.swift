import CFaultyDisk
import CSQLite
import DialogModel
import Foundation
import Storage
import Testing

@testable import SQLiteStorage

/// Failing the n-th call for every n, once and from then on, as SQLite tests itself.
@Suite struct `A disk that fails` {
  struct Kind: CustomTestStringConvertible {
    let name: String
    let calls: CInt
    let code: CInt
    var testDescription: String { name }
  }

  private static let ioError: CInt = 10
  static let kinds = [
    Kind(name: "read", calls: FAULTY_READ, code: ioError | 1 << 8),
    Kind(name: "write", calls: FAULTY_WRITE, code: ioError | 3 << 8),
    Kind(name: "sync", calls: FAULTY_SYNC, code: ioError | 4 << 8),
    Kind(name: "truncate", calls: FAULTY_TRUNCATE, code: ioError | 6 << 8),
    Kind(name: "open", calls: FAULTY_OPEN, code: 14),
    Kind(name: "no space", calls: FAULTY_WRITE, code: 13),
  ]

  @Test(arguments: kinds)
  func `68: at any call, once or for ever, never makes the store claim what it does not hold`(_ kind: Kind) throws {
    let cabinet = Cabinet()
    let name = "faulty-\(kind.name)-\(UInt64.random(in: 0...UInt64.max))"
    let disk = faulty_disk_make(name)
    var failures = 0
    for lasts in [CInt(0), 1] {
      var call = 0
      while true {
        call += 1
        let store = "\(kind.name)-\(lasts)-\(call)"
        faulty_disk_arm(disk, kind.calls, call, lasts, kind.code)
        let claim = claims(of: cabinet, store, vfs: name)
        let hasFailed = faulty_disk_failures(disk) > 0
        faulty_disk_arm(disk, 0, 0, 0, 0)
        let after = try cabinet.open(store)
        if let id = claim.id {
          let turns = try after.recall([id]).first?.state.turn ?? 0
          #expect(turns >= claim.kept && turns <= claim.tried, "\(store): kept \(claim.kept), found \(turns)")
          #expect(try after.record(of: id).count == (turns == 0 ? 0 : turns + 1))
        }
        #expect(try after.ask("PRAGMA integrity_check") == "ok")
        after.close()
        try FileManager.default.removeItem(atPath: cabinet.path(store))
        guard hasFailed else { break }
        failures += 1
      }
    }
    #expect(failures > 0)
  }

  /// Works until something goes wrong for good, as the program would.
  private func claims(
    of cabinet: Cabinet, _ name: String, vfs: String
  ) -> (id: ConversationID?, kept: Int, tried: Int) {
    guard let store = try? cabinet.open(name, vfs: vfs), let id = try? store.nextConversation() else {
      return (nil, 0, 0)
    }
    defer { store.close() }
    var kept = 0
    for number in 1...6 {
      do {
        try store.keep(number == 1 ? Sample.batch(opening: id) : Sample.next(number, of: id))
        kept = number
        if number.isMultiple(of: 2) { try store.tidyUp() }
      } catch {
        return (id, kept, number)
      }
    }
    return (id, kept, kept)
  }

  @Test func `70: that fails to flush once ends all trust, though the next flush would succeed`() throws {
    let cabinet = Cabinet()
    let name = "faulty-70-\(UInt64.random(in: 0...UInt64.max))"
    let disk = faulty_disk_make(name)
    let store = try cabinet.open(vfs: name)
    let id = try store.nextConversation()
    try store.keep(Sample.batch(opening: id))
    faulty_disk_arm(disk, FAULTY_SYNC, 1, 0, 10 | 4 << 8)
    #expect { try store.keep(Sample.next(2, of: id)) } throws: { ($0 as? StorageFault)?.isBroken == true }
    #expect(faulty_disk_failures(disk) == 1)
    #expect { try store.keep(Sample.next(2, of: id)) } throws: { ($0 as? StorageFault)?.isBroken == true }
    #expect { try store.recall([id]) } throws: { ($0 as? StorageFault)?.isBroken == true }
  }
}
