import DeskFixtures
import Foundation
import SQLiteStorage
import Storage

/// A folder for stores of one test; it goes with the test.
final class Cabinet {
  let folder: String

  init() {
    folder = FileManager.default.temporaryDirectory.path + "/intake-store-\(UInt64.random(in: 0...UInt64.max))"
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The file of the store that lies in the folder itself.
  var file: String { folder + "/store/intake.db" }

  /// Opens that store.
  func open(vfs: String? = nil) throws -> SQLiteStorage { try open("store", vfs: vfs) }

  /// Opens one of several stores.
  func open(_ name: String, vfs: String? = nil) throws -> SQLiteStorage {
    try SQLiteStorage(folder: "\(folder)/\(name)", dialogs: [Editions.small.playbook.dialog], vfs: vfs)
  }
}
