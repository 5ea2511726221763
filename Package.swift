// swift-tools-version: 6.2
import PackageDescription

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

let package = Package(
  name: "intake",
  products: [.executable(name: "intake", targets: ["IntakeCLI"])],
  targets: [
    // A person's text: how wide it stands, where its lines may break.
    .target(name: "HumanText", swiftSettings: core),
    .testTarget(name: "HumanTextTests", dependencies: ["HumanText"], swiftSettings: core),

    // JSON as a value with ordered members, and its one way of being written.
    .target(name: "StrictJSON", swiftSettings: core),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: core),

    // A file's text with spans, and diagnostics that point into it.
    .target(name: "SourceText", dependencies: ["HumanText", "StrictJSON"], swiftSettings: core),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: core),
    .target(name: "KDL", dependencies: ["SourceText"], swiftSettings: quick),
    .target(name: "CivilTime", swiftSettings: core),
    .target(name: "DialogModel", dependencies: ["SourceText"], swiftSettings: core),
    .target(
      name: "DialogLanguage", dependencies: ["DialogModel", "KDL", "SourceText", "HumanText", "CivilTime"],
      swiftSettings: core),
    .target(name: "Triage", dependencies: ["DialogModel", "SourceText"], swiftSettings: core),
    .target(name: "Understanding", dependencies: ["DialogModel"], swiftSettings: quick),
    .target(name: "ConversationEngine", dependencies: ["DialogModel", "Triage", "SourceText"], swiftSettings: core),
    .executableTarget(
      name: "IntakeCLI",
      dependencies: ["DialogLanguage", "DialogModel", "KDL", "SourceText", "HumanText"], swiftSettings: core),
    .target(
      name: "DialogFixtures", dependencies: ["DialogLanguage", "DialogModel", "SourceText"],
      path: "Tests/DialogFixtures", swiftSettings: core),
    .testTarget(name: "DialogModelTests", dependencies: ["DialogModel"], swiftSettings: core),
    .testTarget(
      name: "TriageTests", dependencies: ["Triage", "DialogModel", "DialogFixtures", "SourceText"], swiftSettings: core),
    .testTarget(name: "UnderstandingTests", dependencies: ["Understanding", "DialogModel"], swiftSettings: core),
    .testTarget(
      name: "ConversationEngineTests",
      dependencies: ["ConversationEngine", "Understanding", "DialogModel", "DialogFixtures"], swiftSettings: core),

    // Proves that the KDL room keeps to the language's own test suite and to the promises of its comments.
    .testTarget(name: "KDLTests", dependencies: ["KDL", "SourceText"], swiftSettings: core),
  ]
)
