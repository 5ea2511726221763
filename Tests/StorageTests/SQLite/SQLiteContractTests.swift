import DeskFixtures
import SQLiteStorage
import Storage
import Testing

@Suite struct `A store in a file` {
  @Test func `keeps what every store promises`() throws {
    let cabinet = Cabinet()
    var count = 0
    let contract = StorageContract(
      empty: {
        count += 1
        return try cabinet.open("\(count)")
      }, refuse: { $0.refuse(after: $1) },
      reopened: { store in
        store.close()
        return try cabinet.open("\(count)")
      })
    try contract.check()
  }
}
