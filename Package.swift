// swift-tools-version: 6.2
import PackageDescription

// The table of contents, from core to edge. A room imports only what stands above it; ARCHITECTURE.md tells
// what each one is for, and a tidy test holds the arrows.

/// What every room of ours keeps: Swift 6, memory safety spelled out, no warning left standing.
let core: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Rooms whose inner loops are twenty times slower without optimisation, so that debug builds stay pleasant.
let quick: [SwiftSetting] = core + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// Places at which the proof ends the process and mistakes that it plants, in builds with the trait `Faults` only.
let faults: [SwiftSetting] = core + [.define("FAULTS", .when(traits: ["Faults"]))]

/// What the proof itself is built with.
let quickFaults: [SwiftSetting] = quick + [.define("FAULTS", .when(traits: ["Faults"]))]

/// Tests may force what they expect; a trap there is a failure like any other.
let tests: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "intake",
  products: [
    .executable(name: "intake", targets: ["IntakeCLI"]),
    .executable(name: "intake-torture", targets: ["IntakeTorture"]),
  ],
  traits: [.trait(name: "Faults", description: "Lets the proof end the process anywhere and plant mistakes.")],
  targets: [
    // A person's text: cleaned, folded, read as a number, measured, wrapped and cut.
    .target(name: "HumanText", swiftSettings: quick),
    // Days, times of day, instants, opening hours; no libc.
    .target(name: "CivilTime", swiftSettings: core),
    // The facts that stand in what a person typed: addresses, numbers with a meaning, codes, times.
    .target(name: "Extraction", dependencies: ["HumanText", "CivilTime"], swiftSettings: quick),
    // SHA-256 and Crockford's base 32.
    .target(name: "Digest", swiftSettings: quick),
    // Reads and writes I-JSON within limits.
    .target(name: "StrictJSON", swiftSettings: quick),
    // A file's text with spans, problems as facts, diagnostics with carets by cell.
    .target(name: "SourceText", dependencies: ["HumanText", "StrictJSON"], swiftSettings: quick),
    // What bridges from chat platforms say and are told, as values.
    .target(name: "BridgeProtocol", dependencies: ["Digest", "HumanText", "StrictJSON"], swiftSettings: quick),
    // Reads, prints and formats KDL 2, with a span on every node and every error.
    .target(name: "KDL", dependencies: ["SourceText"], swiftSettings: quick),
    // The words everyone shares: a checked dialog with its places, and what travels.
    .target(name: "DialogModel", dependencies: ["SourceText", "CivilTime"], swiftSettings: quick),
    // Turns dialog files into a checked dialog, or explains why not.
    .target(
      name: "DialogLanguage",
      dependencies: ["DialogModel", "KDL", "SourceText", "HumanText", "CivilTime", "Digest"],
      swiftSettings: core),
    // Sorts short texts as a few examples teach it, and knows when a text is none of them.
    .target(name: "Classification", dependencies: ["HumanText"], swiftSettings: quick),
    // Reads an utterance in the light of what was asked.
    .target(
      name: "Understanding",
      dependencies: ["CivilTime", "Classification", "DialogModel", "Extraction", "HumanText", "SourceText"],
      swiftSettings: quick),
    // Rates facts by a table and names the reasons; finds the table's holes.
    .target(name: "Triage", dependencies: ["DialogModel", "SourceText"], swiftSettings: quick),
    // Moves one conversation by one event and says what must now be done.
    .target(
      name: "ConversationEngine",
      dependencies: ["CivilTime", "Classification", "Digest", "DialogModel", "HumanText", "SourceText", "Triage"],
      swiftSettings: quick),
    // One person's line over a socket, as bytes and moments: framing, telnet, pastes, timers, what is written.
    .target(name: "ChatProtocol", dependencies: ["DialogModel", "HumanText"], swiftSettings: quick),
    // Where the proof ends the process, and which mistakes it plants; empty everywhere else.
    .target(name: "Faults", swiftSettings: faults),
    // What must be remembered, and the promise of remembering it; a store in memory.
    .target(
      name: "Storage",
      dependencies: ["ConversationEngine", "DialogModel", "CivilTime", "Digest", "SourceText", "StrictJSON"],
      swiftSettings: quick),
    // What feeds say of services: parsers, the one health model, the polling plan, matching.
    .target(
      name: "HealthChecks", dependencies: ["CivilTime", "DialogModel", "HumanText", "SourceText", "StrictJSON"],
      swiftSettings: quick),
    // The hallway: recall, understand, step, keep, speak.
    .target(
      name: "FrontDesk",
      dependencies: [
        "ConversationEngine", "DialogModel", "CivilTime", "Faults", "HumanText", "Storage", "StrictJSON",
        "Understanding",
      ], swiftSettings: quick),
    // Scripted talks: reads, plays, compares, covers, blesses.
    .target(
      name: "Rehearsal",
      dependencies: [
        "CivilTime", "ConversationEngine", "DialogModel", "FrontDesk", "HumanText", "SourceText", "Storage",
        "StrictJSON", "Triage", "Understanding",
      ], swiftSettings: quick),

    // The functions of SQLite that are in use; the library is there wherever Swift is.
    .target(
      name: "CSQLite", linkerSettings: [.linkedLibrary(":libsqlite3.so.0", .when(platforms: [.linux]))]),
    // What Linux can tell and Swift's module of the C library does not show.
    .target(name: "CLinux"),
    // Keeps it in one file.
    .target(
      name: "SQLiteStorage",
      dependencies: [
        "CLinux", "CSQLite", "CivilTime", "ConversationEngine", "DialogModel", "Digest", "Faults", "SourceText",
        "Storage", "StrictJSON",
      ], swiftSettings: quick),
    // Carries Dialogs/ into the binary: a plug-in that runs a tool that writes a room.
    .executableTarget(name: "DialogEmbedder", swiftSettings: core),
    .plugin(name: "EmbedDialogs", capability: .buildTool(), dependencies: ["DialogEmbedder"]),
    .target(name: "EmbeddedDialogs", swiftSettings: core, plugins: ["EmbedDialogs"]),
    // libcurl behind functions that Swift can call; found when it is first needed.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    // Starts a program with nothing of ours open.
    .target(name: "CChild"),
    // Feeds, files, commands and hosts towards other systems.
    .target(
      name: "Outside",
      dependencies: ["CChild", "CCurl", "CivilTime", "DialogModel", "HealthChecks", "SourceText", "StrictJSON"],
      swiftSettings: core),
    // The line editor and the screen of a chat at a terminal.
    .target(name: "Terminal", dependencies: ["HumanText"], swiftSettings: quick),
    // Many sockets, whole bytes, moments; knows nothing of dialogs.
    .target(name: "LineServer", dependencies: ["CLinux"], swiftSettings: quick),
    // The desk as it runs: one thread that decides, one at the sockets, and the line to whoever holds a store.
    .target(
      name: "Service",
      dependencies: [
        "BridgeProtocol", "CLinux", "ChatProtocol", "CivilTime", "ConversationEngine", "DialogModel", "Digest",
        "Faults",
        "FrontDesk", "HumanText", "LineServer", "SQLiteStorage", "SourceText", "Storage", "StrictJSON",
      ], swiftSettings: core),
    // Reads flags, opens files, connects rooms, returns exit codes.
    .executableTarget(
      name: "IntakeCLI",
      dependencies: [
        "BridgeProtocol",
        "CLinux", "ChatProtocol", "CivilTime", "Classification", "ConversationEngine", "DialogLanguage", "DialogModel",
        "Digest", "EmbeddedDialogs", "Extraction", "FrontDesk", "HealthChecks", "HumanText", "KDL", "LineServer",
        "Outside", "Rehearsal", "SQLiteStorage", "Service", "SourceText", "Storage", "StrictJSON", "Terminal", "Triage",
      ], swiftSettings: core),
    // Sends rubbish through the rooms that strangers reach first.
    .executableTarget(name: "IntakeFuzz", dependencies: ["ChatProtocol", "HumanText"], swiftSettings: quick),
    // What a plain server in C does for a line, to compare.
    .executableTarget(name: "CEcho"),
    // Stands between a program and its disk: counts, writes down and refuses its calls.
    .target(name: "CWatchedDisk"),
    // Tries to make the store break its promise: kills, power cuts, failing disks, planted mistakes.
    .executableTarget(
      name: "IntakeTorture",
      dependencies: [
        "CWatchedDisk", "CSQLite", "ChatProtocol", "CivilTime", "ConversationEngine", "DialogLanguage", "DialogModel",
        "Digest", "EmbeddedDialogs", "Faults", "FrontDesk", "LineServer", "SQLiteStorage", "Service", "SourceText",
        "Storage", "StrictJSON",
      ], swiftSettings: quickFaults),
    // Measures how fast the rooms are, against a baseline of the same run; needs a release build.
    .executableTarget(
      name: "IntakeBench",
      dependencies: [
        "CivilTime", "ConversationEngine", "DialogLanguage", "DialogModel", "EmbeddedDialogs", "FrontDesk", "KDL",
        "Rehearsal", "SQLiteStorage", "SourceText", "Storage", "StrictJSON", "Understanding",
      ], swiftSettings: core),

    // Holds work to a time that grows with its length.
    .target(name: "GrowthFixtures", path: "Tests/GrowthFixtures", swiftSettings: tests),
    // Holds JSON to a JSON Schema.
    .target(
      name: "SchemaFixtures", dependencies: ["StrictJSON"], path: "Tests/SchemaFixtures", swiftSettings: core),
    // Reads dialogs that tests write as text.
    .target(
      name: "DialogFixtures", dependencies: ["DialogLanguage", "DialogModel", "SourceText"],
      path: "Tests/DialogFixtures", swiftSettings: core),
    // A way to the disk that fails when a test tells it to.
    .target(name: "CFaultyDisk", dependencies: ["CSQLite"], path: "Tests/CFaultyDisk"),
    // Dialogs made ready for talking, once for all tests, and talks with them.
    .target(
      name: "DeskFixtures",
      dependencies: [
        "CivilTime", "ConversationEngine", "DialogFixtures", "DialogLanguage", "DialogModel", "FrontDesk", "SourceText",
        "Storage", "StrictJSON",
      ], path: "Tests/DeskFixtures", swiftSettings: core),
    .testTarget(
      name: "KDLTests", dependencies: ["GrowthFixtures", "KDL", "SourceText"], exclude: ["Snapshots"],
      swiftSettings: tests),
    .testTarget(
      name: "IntakeCLITests",
      dependencies: [
        "ConversationEngine", "DeskFixtures", "DialogEmbedder", "DialogFixtures", "DialogModel", "EmbeddedDialogs",
        "FrontDesk", "IntakeCLI", "SourceText", "Storage", "StrictJSON",
      ],
      exclude: ["Articles", "Golden", "Openings"], swiftSettings: tests),
    .testTarget(
      name: "TerminalTests", dependencies: ["GrowthFixtures", "Terminal", "HumanText"], swiftSettings: tests),
    .testTarget(
      name: "HealthChecksTests",
      dependencies: ["CivilTime", "DialogModel", "GrowthFixtures", "HealthChecks", "SourceText", "StrictJSON"],
      swiftSettings: tests),
    .testTarget(
      name: "OutsideTests",
      dependencies: ["CCurl", "CivilTime", "DialogModel", "HealthChecks", "Outside", "SourceText", "StrictJSON"],
      swiftSettings: tests),
    .testTarget(name: "TidyTests", swiftSettings: tests),
    .testTarget(
      name: "IntakeTortureTests", dependencies: ["IntakeTorture", "Storage", "StrictJSON"],
      swiftSettings: tests),
    .testTarget(name: "HumanTextTests", dependencies: ["GrowthFixtures", "HumanText"], swiftSettings: tests),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: tests),
    .testTarget(
      name: "ExtractionTests", dependencies: ["CivilTime", "Extraction", "GrowthFixtures"], swiftSettings: tests),
    .testTarget(
      name: "ChatProtocolTests",
      dependencies: ["ChatProtocol", "DialogFixtures", "DialogModel", "GrowthFixtures", "HumanText", "SourceText"],
      swiftSettings: tests),
    .testTarget(name: "LineServerTests", dependencies: ["LineServer"], swiftSettings: tests),
    .testTarget(name: "DigestTests", dependencies: ["Digest"], swiftSettings: tests),
    .testTarget(
      name: "BridgeProtocolTests",
      dependencies: ["BridgeProtocol", "GrowthFixtures", "HumanText", "SchemaFixtures", "StrictJSON"],
      swiftSettings: tests),
    .testTarget(name: "StrictJSONTests", dependencies: ["GrowthFixtures", "StrictJSON"], swiftSettings: tests),
    .testTarget(name: "SchemaTests", dependencies: ["SchemaFixtures", "StrictJSON"], swiftSettings: tests),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: tests),
    .testTarget(
      name: "DialogLanguageTests",
      dependencies: ["DialogFixtures", "DialogLanguage", "DialogModel", "KDL", "SourceText"],
      exclude: ["Snapshots"], swiftSettings: tests),
    .testTarget(
      name: "DialogModelTests", dependencies: ["CivilTime", "DialogModel", "SourceText"], swiftSettings: tests),
    .testTarget(
      name: "TriageTests", dependencies: ["Triage", "DialogLanguage", "DialogModel", "DialogFixtures", "SourceText"],
      exclude: ["Snapshots"], swiftSettings: tests),
    .testTarget(
      name: "ClassificationTests", dependencies: ["Classification", "GrowthFixtures"], swiftSettings: tests),
    .testTarget(
      name: "UnderstandingTests",
      dependencies: ["CivilTime", "DialogFixtures", "GrowthFixtures", "Understanding", "DialogModel", "SourceText"],
      swiftSettings: tests),
    .testTarget(
      name: "ConversationEngineTests",
      dependencies: [
        "CivilTime", "ConversationEngine", "DeskFixtures", "DialogFixtures", "DialogModel", "SourceText", "Storage",
        "StrictJSON", "Understanding",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "CFaultyDisk", "CSQLite", "CivilTime", "ConversationEngine", "DeskFixtures", "DialogFixtures", "DialogModel",
        "Digest", "FrontDesk", "SQLiteStorage", "Storage", "StrictJSON", "Understanding",
      ], swiftSettings: tests),
    .testTarget(
      name: "FrontDeskTests",
      dependencies: [
        "CivilTime", "ConversationEngine", "DeskFixtures", "DialogFixtures", "DialogModel", "FrontDesk", "HumanText",
        "Storage",
        "StrictJSON",
      ], swiftSettings: tests),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "CivilTime", "DeskFixtures", "DialogModel", "FrontDesk", "Service", "SourceText", "Storage", "StrictJSON",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "RehearsalTests",
      dependencies: [
        "CivilTime", "ConversationEngine", "DeskFixtures", "DialogFixtures", "DialogModel", "FrontDesk",
        "GrowthFixtures", "Rehearsal", "SchemaFixtures", "SourceText", "Storage", "StrictJSON",
      ], exclude: ["Snapshots"], swiftSettings: tests),
  ]
)
