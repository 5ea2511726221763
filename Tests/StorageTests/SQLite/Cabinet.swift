import CivilTime
import ConversationEngine
import DeskFixtures
import DialogModel
import Foundation
import Storage

@testable import SQLiteStorage

/// A folder for stores of one test; it goes with the test.
final class Cabinet {
  let folder: String

  init() {
    folder = FileManager.default.temporaryDirectory.path + "/intake-store-\(UInt64.random(in: 0...UInt64.max))"
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Where one of its stores lies.
  func path(_ name: String = "store") -> String { "\(folder)/\(name)" }

  /// The file of one of its stores.
  func file(_ name: String = "store") -> String { "\(folder)/\(name)/intake.db" }

  /// Opens one of its stores.
  func open(_ name: String = "store", vfs: String? = nil) throws(OpeningFault) -> SQLiteStorage {
    try SQLiteStorage(folder: path(name), dialogs: [Editions.small.playbook.dialog], vfs: vfs)
  }

  /// Copies all files of a store, as they are at this moment.
  func copy(_ name: String, to other: String) throws {
    try FileManager.default.createDirectory(atPath: path(other), withIntermediateDirectories: true)
    for file in try FileManager.default.contentsOfDirectory(atPath: path(name)) {
      let target = "\(path(other))/\(file)"
      try? FileManager.default.removeItem(atPath: target)
      try FileManager.default.copyItem(atPath: "\(path(name))/\(file)", toPath: target)
    }
  }

  /// Whether any file of a store holds these bytes.
  func holds(_ text: String, in name: String = "store") throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).contains { file in
      try Data(contentsOf: URL(filePath: "\(path(name))/\(file)")).range(of: Data(text.utf8)) != nil
    }
  }
}

extension SQLiteStorage {
  /// Looks behind the port.
  func inspect<Result>(_ look: (Archive) throws(StorageFault) -> Result) throws(StorageFault) -> Result {
    try turnstile.pass(look)
  }

  /// Runs one statement on the store's own connection.
  func run(_ text: String) throws(StorageFault) {
    try inspect { archive throws(StorageFault) in
      try archive.guarded { () throws(Database.Failure) in try archive.database.run(text) }
    }
  }

  /// The first column of the first row.
  func ask(_ text: String) throws(StorageFault) -> String {
    try inspect { archive throws(StorageFault) in
      try archive.guarded { () throws(Database.Failure) in
        try archive.database.prepare(text).first { $0.text(0) } ?? ""
      }
    }
  }
}

/// Batches without a talk.
enum Sample {
  static let time = Instant(secondsSince1970: 1_800_000_000)

  static func batch(opening id: ConversationID, at address: Address? = nil, line: String = "began") -> Batch {
    var batch = Batch()
    batch.openings = [
      Opening(
        id: id, instance: "local", dialog: Editions.small.playbook.name, edition: "e1", surroundings: Surroundings(),
        began: time, address: address)
    ]
    batch.turns = [turn(1, of: id, line: line)]
    return batch
  }

  static func turn(_ number: Int, of id: ConversationID, line: String = "heating") -> KeptTurn {
    var state = Conversation.State(language: 0)
    state.turn = number
    return KeptTurn(
      conversation: id, number: number, time: time, cause: .line(line), effects: [], state: state)
  }

  static func next(_ number: Int, of id: ConversationID, line: String = "heating") -> Batch {
    var batch = Batch()
    batch.turns = [turn(number, of: id, line: line)]
    return batch
  }
}

extension StorageFault {
  var isBroken: Bool { if case .broken = self { true } else { false } }
  var isFull: Bool { if case .full = self { true } else { false } }
}
