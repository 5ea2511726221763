import Faults

// Two tables only ever grow at their end: `turn`, and `conversation`, which is written once. A turn names the one
// before it, so that no index of turns has to be kept up at random places. `head` tells where each conversation's
// chain begins; it is written when the log is, not with every turn, and what it does not know yet is found again by
// reading the turns behind `headed`. Checksums stand where a flipped bit would otherwise be served as somebody's words.

/// The steps by which a file of any age comes to today's form; each is its own transaction.
enum Schema {
  struct Step {
    let name: String
    let statements: [String]
  }

  /// The form that this program writes.
  static var version: Int { steps.count }

  static let steps: [Step] = [
    Step(
      name: "conversations",
      statements: [
        "CREATE TABLE meta(name TEXT PRIMARY KEY, value, checksum INTEGER NOT NULL) WITHOUT ROWID",
        """
        CREATE TABLE edition(id INTEGER PRIMARY KEY, dialog TEXT NOT NULL, edition TEXT NOT NULL, seen INTEGER NOT NULL,
          UNIQUE(dialog, edition))
        """,
        """
        CREATE TABLE conversation(id INTEGER PRIMARY KEY, edition INTEGER NOT NULL, address INTEGER,
          opening TEXT NOT NULL, checksum INTEGER NOT NULL)
        """,
        """
        CREATE TABLE turn(id INTEGER PRIMARY KEY, conversation INTEGER NOT NULL, number INTEGER NOT NULL,
          previous INTEGER NOT NULL, at INTEGER NOT NULL, happened TEXT NOT NULL, did TEXT NOT NULL,
          is_whole INTEGER NOT NULL, state TEXT NOT NULL, is_over INTEGER NOT NULL, checksum INTEGER NOT NULL)
        """,
        """
        CREATE TABLE head(conversation INTEGER PRIMARY KEY, turn INTEGER NOT NULL, number INTEGER NOT NULL,
          retain_until INTEGER NOT NULL, checksum INTEGER NOT NULL)
        """,
        "CREATE INDEX head_by_end ON head(retain_until)",
      ]),
    Step(
      name: "bridges",
      statements: [
        """
        CREATE TABLE address(id INTEGER PRIMARY KEY, bridge BLOB NOT NULL, name BLOB NOT NULL, open INTEGER,
          checksum INTEGER NOT NULL, UNIQUE(bridge, name))
        """,
        """
        CREATE TABLE message(address INTEGER NOT NULL, id BLOB NOT NULL, hash BLOB NOT NULL,
          conversation INTEGER NOT NULL, turn INTEGER NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY(address, id))
          WITHOUT ROWID
        """,
        "CREATE TABLE bridge(id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, said INTEGER NOT NULL)",
        """
        CREATE TABLE say(bridge INTEGER NOT NULL, number INTEGER NOT NULL, address INTEGER NOT NULL,
          conversation INTEGER NOT NULL, turn INTEGER NOT NULL, position INTEGER NOT NULL, reply TEXT NOT NULL,
          checksum INTEGER NOT NULL, PRIMARY KEY(bridge, number)) WITHOUT ROWID
        """,
      ]),
    Step(
      name: "tickets",
      statements: [
        """
        CREATE TABLE ticket(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL, conversation INTEGER NOT NULL, turn INTEGER NOT NULL, at INTEGER NOT NULL,
          checksum INTEGER NOT NULL)
        """,
        "CREATE INDEX ticket_by_conversation ON ticket(conversation)",
        """
        CREATE TABLE handoff(ticket INTEGER NOT NULL REFERENCES ticket(id), revision INTEGER NOT NULL,
          state TEXT NOT NULL, attempts INTEGER NOT NULL, due INTEGER NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL,
          checksum INTEGER NOT NULL, PRIMARY KEY(ticket, revision)) WITHOUT ROWID
        """,
        "CREATE INDEX handoff_by_due ON handoff(state, due)",
      ]),
    Step(
      name: "people",
      statements: [
        """
        CREATE TABLE code(hash BLOB PRIMARY KEY, conversation INTEGER NOT NULL UNIQUE, issued INTEGER NOT NULL,
          began INTEGER NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID
        """,
        """
        CREATE TABLE trace(hash BLOB NOT NULL, conversation INTEGER NOT NULL, PRIMARY KEY(hash, conversation))
          WITHOUT ROWID
        """,
        "CREATE INDEX trace_by_conversation ON trace(conversation)",
        """
        CREATE TABLE erasure(id INTEGER PRIMARY KEY, request TEXT NOT NULL, at INTEGER NOT NULL,
          conversations INTEGER NOT NULL, turns INTEGER NOT NULL, tickets INTEGER NOT NULL)
        """,
      ]),
  ]

  /// Looks whether a file is one of ours, before anything is written into it; its form, zero for a new one.
  static func form(of database: Database, at path: String) throws(OpeningFault) -> Int {
    let (found, application, isEmpty): (Int, Int, Bool)
    do {
      found = try number("user_version", of: database)
      application = try number("application_id", of: database)
      isEmpty = try number("schema_version", of: database) == 0
    } catch {
      throw OpeningFault(error, at: path)
    }
    guard application == Settings.application || isEmpty else { throw .foreign(path: path) }
    guard found <= version else { throw .newer(path: path, schema: found, known: version) }
    return found
  }

  /// Takes the steps that are missing.
  static func bringUp(_ database: Database, from form: Int, at path: String) throws(OpeningFault) {
    do throws(Database.Failure) {
      for index in steps.indices.dropFirst(form) {
        try database.run("BEGIN IMMEDIATE")
        for (place, statement) in steps[index].statements.enumerated() {
          fault("migrate.\(index + 1).\(place + 1)")
          try database.run(statement)
        }
        try database.run("PRAGMA application_id=\(Settings.application)")
        try database.run("PRAGMA user_version=\(index + 1)")
        try database.run("COMMIT")
      }
    } catch {
      throw OpeningFault(error, at: path)
    }
  }

  /// Whether the tables are those that the steps make: a flipped bit in the name of a column would be read as another.
  static func expectWhole(_ database: Database, at path: String) throws(OpeningFault) {
    do {
      let ideal = try Database(opening: ":memory:")
      for step in steps { for statement in step.statements { try ideal.run(statement) } }
      guard try words(of: database) == words(of: ideal) else {
        throw OpeningFault.damaged(path: path, detail: "its tables are not as they were made")
      }
    } catch let failure as Database.Failure {
      throw OpeningFault(failure, at: path)
    } catch let fault as OpeningFault {
      throw fault
    } catch {
      preconditionFailure("a database fails in one way")
    }
  }

  private static func words(of database: Database) throws(Database.Failure) -> [String] {
    try database.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY name").rows {
      "\($0.text(0)) \($0.text(1)) \($0.text(2)) \($0.text(3))"
    }
  }

  private static func number(_ pragma: String, of database: Database) throws(Database.Failure) -> Int {
    try database.prepare("PRAGMA \(pragma)").first { $0.integer(0) } ?? 0
  }
}
