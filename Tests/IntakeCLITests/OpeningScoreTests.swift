import DeskFixtures
import DialogFixtures
import DialogLanguage
import DialogModel
import Foundation
import SourceText
import Testing

@testable import IntakeCLI

/// How well first messages are read. The floors are what holds today; raise them when it gets better.
@Suite struct `First messages to csp-support` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Openings")

  private static let trial = Result {
    let reading = ShelfReading.read(
      [DialogFolder(path: "csp-support", files: ShippedDialogs.files(in: "Dialogs/csp-support"))],
      sharedTexts: ShippedDialogs.sharedTexts)
    return OpeningTrial(try #require(reading.dialogs.first))
  }

  private static func run(_ files: [URL]) throws -> OpeningTrialRun {
    var run = OpeningTrialRun(try trial.get(), scores: true)
    for file in files {
      for line in try Data(contentsOf: file).split(separator: 0x0A) { _ = try run.take(Array(line)) }
    }
    return run
  }

  private static func files(in part: String) -> [URL] {
    ["en", "ja", "zh-Hant"].map { folder.appending(path: part).appending(path: "\($0).jsonl") }
  }

  private static let development = Result { try run(files(in: "Development")) }
  private static let heldOut = Result { try run(files(in: "HeldOut")) }

  /// The least share of right readings by member, in percent.
  struct Floor: CustomTestStringConvertible, Sendable {
    let member: String
    let development: Double
    let heldOut: Double

    var testDescription: String { member }
  }

  private static let floors = [
    Floor(member: "product", development: 98, heldOut: 96),
    Floor(member: "workload", development: 97, heldOut: 96),
    Floor(member: "category", development: 98, heldOut: 93),
    Floor(member: "route", development: 97, heldOut: 90),
    Floor(member: "severity", development: 98, heldOut: 92),
    Floor(member: "severity_basis", development: 93, heldOut: 81),
    Floor(member: "service_health_first", development: 98, heldOut: 93),
    Floor(member: "escalation_target", development: 98, heldOut: 91),
    Floor(member: "not asked again", development: 95, heldOut: 93),
  ]

  @Test(arguments: floors)
  func `are read at least as well as before`(_ floor: Floor) throws {
    #expect(try #require(try Self.development.get().score).tally(floor.member).percent >= floor.development)
    #expect(try #require(try Self.heldOut.get().score).tally(floor.member).percent >= floor.heldOut)
  }

  @Test func `are at least a hundred in each language, and told in a report`() throws {
    for (part, run) in [("Development", try Self.development.get()), ("Held out", try Self.heldOut.get())] {
      let score = try #require(run.score)
      print("\(part): \(OpeningTrialReport(score: score, messages: run.messages, showsMisses: false).text)")
      #expect(run.faults == 0)
    }
    for language in ["en", "ja", "zh-Hant"] {
      let counted = [try Self.development.get(), try Self.heldOut.get()].map { run in
        run.score?.tally("route", in: language).all ?? 0
      }
      #expect(counted.reduce(0, +) >= 110)
    }
  }

  @Test func `never take a standstill for a trifle, or a trifle for a standstill`() throws {
    for run in [try Self.development.get(), try Self.heldOut.get()] {
      let score = try #require(run.score)
      #expect(score.confusions(of: "severity", "A", with: "C") == 0)
      #expect(score.confusions(of: "severity", "C", with: "A") == 0)
    }
  }

  @Test func `never make a customer's ticket one for Microsoft`() throws {
    let trial = try Self.trial.get()
    for file in Self.files(in: "Development") + Self.files(in: "HeldOut") {
      for line in try Data(contentsOf: file).split(separator: 0x0A) {
        let opening = try OpeningTrialLine(Array(line), for: trial.dialog)
        let outcome = trial.outcome(of: opening)
        #expect(opening.actor == .agent || outcome["eligible"] == .boolean(false))
      }
    }
  }
}
