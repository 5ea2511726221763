/// One target as the plan of the house has it: where it stands, and which rooms it may look into.
struct Room {
  let name: String
  let kind: Kind
  /// Named in the plan; what these may import, it may import too.
  let mayImport: [String]

  enum Kind {
    /// Decides, and touches no operating system.
    case core
    /// Acts, or brings in what the core must not know; may use Glibc where `SystemCheck` gives it a home.
    case edge
    /// Helps to build or to measure, and is no part of the product.
    case tool
    /// Headers for C.
    case bridge
  }

  private init(_ kind: Kind, _ name: String, _ mayImport: String...) {
    self.kind = kind
    self.name = name
    self.mayImport = mayImport
  }

  /// The only place where an arrow between rooms is allowed; keep it and ARCHITECTURE.md together.
  static let all = [
    Room(.core, "HumanText"),
    Room(.core, "CivilTime"),
    Room(.core, "Extraction", "HumanText", "CivilTime"),
    Room(.core, "Digest"),
    Room(.core, "StrictJSON"),
    Room(.core, "SourceText", "HumanText", "StrictJSON"),
    Room(.core, "BridgeProtocol", "Digest", "HumanText", "StrictJSON"),
    Room(.core, "KDL", "SourceText"),
    Room(.core, "DialogModel", "CivilTime", "SourceText"),
    Room(.core, "DialogLanguage", "DialogModel", "KDL", "HumanText", "SourceText", "CivilTime", "Digest"),
    Room(.core, "Classification", "HumanText"),
    Room(.core, "Understanding", "DialogModel", "Classification", "Extraction", "HumanText", "CivilTime"),
    Room(.core, "Triage", "DialogModel"),
    Room(
      .core, "ConversationEngine", "DialogModel", "Classification", "Triage", "CivilTime", "Digest", "HumanText"),
    Room(.core, "ChatProtocol", "DialogModel", "StrictJSON", "HumanText", "Digest"),
    // At the edge, because in the proof's own build it ends the process; empty otherwise, and open to the core.
    Room(.edge, "Faults"),
    Room(.core, "Storage", "ConversationEngine", "DialogModel", "CivilTime", "Digest", "StrictJSON"),
    Room(.core, "Escalation", "Storage", "DialogModel", "StrictJSON", "Digest", "CivilTime"),
    Room(.core, "HealthChecks", "DialogModel", "StrictJSON", "CivilTime", "HumanText"),
    Room(.core, "FrontDesk", "Understanding", "ChatProtocol", "Escalation", "HealthChecks", "DialogLanguage", "Faults"),
    Room(.core, "Rehearsal", "FrontDesk"),
    Room(.bridge, "CSQLite"),
    Room(.bridge, "CLinux"),
    Room(.bridge, "CCurl"),
    Room(.bridge, "CChild"),
    Room(.edge, "SQLiteStorage", "Storage", "CSQLite", "CLinux", "Faults"),
    Room(.edge, "LineServer", "CLinux"),
    Room(.edge, "Outside", "Escalation", "HealthChecks", "CLinux", "CCurl", "CChild"),
    Room(.edge, "Terminal", "HumanText", "CLinux"),
    // Generated data without an import. It stands at the edge because no room of the core may know which dialogs
    // we ship.
    Room(.edge, "EmbeddedDialogs"),
    Room(
      .edge, "Service", "Rehearsal", "SQLiteStorage", "LineServer", "Outside", "Terminal", "BridgeProtocol",
      "ChatProtocol", "Faults"),
    Room(.edge, "IntakeCLI", "Service", "EmbeddedDialogs", "Extraction"),
    Room(.tool, "DialogEmbedder"),
    Room(.tool, "IntakeBench", "Rehearsal", "EmbeddedDialogs", "SQLiteStorage"),
    Room(.tool, "CEcho"),
    Room(.tool, "IntakeFuzz", "ChatProtocol"),
    Room(.bridge, "CWatchedDisk"),
    Room(.tool, "IntakeTorture", "Rehearsal", "EmbeddedDialogs", "SQLiteStorage", "CWatchedDisk", "Service", "Faults"),
  ]

  static func named(_ name: String) -> Room? { all.first { $0.name == name } }

  /// The rooms that can be seen from here, near and far.
  var horizon: Set<String> {
    mayImport.reduce(into: []) { seen, name in
      seen.insert(name)
      seen.formUnion(Room.named(name)?.horizon ?? [])
    }
  }
}
