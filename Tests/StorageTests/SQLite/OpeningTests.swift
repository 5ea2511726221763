import DialogModel
import Foundation
import Storage
import Testing

@testable import SQLiteStorage

@Suite struct `Opening a store` {
  private let cabinet = Cabinet()

  @Test func `71: is refused while somebody else has it open`() throws {
    let store = try cabinet.open()
    #expect(throws: OpeningFault.taken(folder: cabinet.path())) { try cabinet.open() }
    store.close()
    try cabinet.open().close()
  }

  @Test func `sets everything that the promise rests on`() throws {
    let store = try cabinet.open()
    let expected = [
      "journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "secure_delete": "1", "trusted_schema": "0",
      "cell_size_check": "1", "mmap_size": "0", "busy_timeout": "5000", "journal_size_limit": "67108864",
      "wal_autocheckpoint": "0", "user_version": "\(Schema.version)", "application_id": "\(0x696E_746B)",
    ]
    for (name, value) in expected { #expect(try store.ask("PRAGMA \(name)") == value, "\(name)") }
  }

  @Test func `119: makes files that nobody else can read, whatever the process was started with`() throws {
    let before = umask(0o022)
    defer { umask(before) }
    let store = try cabinet.open()
    try store.keep(Sample.batch(opening: store.nextConversation()))
    let manager = FileManager.default
    func mode(_ path: String) throws -> Int? { try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int }
    #expect(try mode(cabinet.path()) == 0o700)
    for file in try manager.contentsOfDirectory(atPath: cabinet.path()) {
      #expect(try mode("\(cabinet.path())/\(file)") == 0o600, "\(file)")
    }
  }

  @Test func `64: refuses what a newer program has written, and leaves it as it was`() throws {
    try cabinet.open().close()
    try change("PRAGMA user_version=\(Schema.version + 1)")
    let before = try Data(contentsOf: URL(filePath: cabinet.file()))
    #expect(
      throws: OpeningFault.newer(path: cabinet.file(), schema: Schema.version + 1, known: Schema.version)
    ) { try cabinet.open() }
    #expect(try Data(contentsOf: URL(filePath: cabinet.file())) == before)
  }

  @Test func `refuses a database of somebody else, and a file that is none`() throws {
    try FileManager.default.createDirectory(atPath: cabinet.path(), withIntermediateDirectories: true)
    let database = try Database(opening: cabinet.file())
    try database.run("CREATE TABLE mine(a)")
    #expect(throws: OpeningFault.foreign(path: cabinet.file())) { try cabinet.open() }
    let text = Data(String(repeating: "no database at all\n", count: 100).utf8)
    try FileManager.default.createDirectory(atPath: cabinet.path("other"), withIntermediateDirectories: true)
    try text.write(to: URL(filePath: cabinet.file("other")))
    #expect(throws: OpeningFault.foreign(path: cabinet.file("other"))) { try cabinet.open("other") }
    #expect(try Data(contentsOf: URL(filePath: cabinet.file("other"))) == text)
  }

  @Test func `does not follow a link to another file`() throws {
    try FileManager.default.createDirectory(atPath: cabinet.path(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: cabinet.file(), withDestinationPath: cabinet.folder + "/target")
    #expect(throws: OpeningFault.self) { try cabinet.open() }
    #expect(!FileManager.default.fileExists(atPath: cabinet.folder + "/target"))
  }

  @Test func `82: goes on from wherever a migration was ended`() throws {
    var count = 0
    for step in Schema.steps.indices {
      for statements in 0...Schema.steps[step].statements.count {
        count += 1
        let name = "migration-\(count)"
        try FileManager.default.createDirectory(atPath: cabinet.path("half"), withIntermediateDirectories: true)
        let database = try Database(opening: cabinet.file("half"))
        try Settings.apply(to: database)
        for earlier in Schema.steps[..<step].indices { try take(earlier, in: database) }
        try database.run("BEGIN IMMEDIATE")
        for statement in Schema.steps[step].statements.prefix(statements) { try database.run(statement) }
        // The files as they are when the process ends here.
        try cabinet.copy("half", to: name)
        try database.run("ROLLBACK")
        let store = try cabinet.open(name)
        let id = try store.nextConversation()
        try store.keep(Sample.batch(opening: id))
        #expect(try store.ask("PRAGMA integrity_check") == "ok")
        #expect(try store.ask("PRAGMA user_version") == "\(Schema.version)")
        try FileManager.default.removeItem(atPath: cabinet.path("half"))
      }
    }
    #expect(count > 20)
  }

  private func take(_ step: Int, in database: Database) throws {
    try database.run("BEGIN IMMEDIATE")
    for statement in Schema.steps[step].statements { try database.run(statement) }
    try database.run("PRAGMA application_id=\(Settings.application)")
    try database.run("PRAGMA user_version=\(step + 1)")
    try database.run("COMMIT")
  }

  private func change(_ text: String) throws { try Database(opening: cabinet.file()).run(text) }

  @Test func `gives up no more numbers than it has set aside, however it ends`() throws {
    var store = try cabinet.open()
    #expect(try store.nextConversation() == ConversationID(1))
    // As if the process had been killed: the files are taken while the store is open.
    try cabinet.copy("store", to: "killed")
    let killed = try cabinet.open("killed")
    #expect(try killed.nextConversation().number == 1 + Limits.numbersSetAside)
    store.close()
    store = try cabinet.open()
    #expect(try store.nextConversation() == ConversationID(2))
  }
}
