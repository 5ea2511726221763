import CivilTime
import DialogModel
import StrictJSON
import Testing

@testable import Storage

@Suite struct `The record of a health report` {
  private static let whole = HealthReport(
    .knownIssue, asOf: Instant("2026-01-05T08:00:00Z"), isOld: true,
    incidents: [
      HealthIncident(
        id: "EX1", title: "\"No\" mail", service: "Mail", kind: .advisory, phase: .needsInput,
        since: Instant("2026-01-05T07:00:00Z"), updated: nil, next: Instant("2026-01-05T09:00:00.25Z"),
        link: "https://x.example")
    ],
    sources: [.init(name: "page", isReached: false, heardAt: nil, isOld: true)], clock: UTCOffset(seconds: 32_400))

  @Test(arguments: HealthResult.allCases.map { HealthReport($0) } + [whole, HealthReport(.healthy, isOld: true)])
  func `is read as it was written`(_ report: HealthReport) {
    #expect(HealthReport(report.json) == report)
  }

  @Test func `is one word where there is no more to it, as it always was`() {
    #expect(HealthReport.knownIssue.json == "known_issue")
    #expect(HealthReport("recently_restored") == .recentlyRestored)
  }

  @Test(
    arguments: [
      "gone", 7, ["result": "gone"], ["incidents": []], ["result": "healthy", "clock": 90_000], nil,
    ] as [JSONValue])
  func `that is damaged is refused`(_ value: JSONValue) { #expect(HealthReport(value) == nil) }
}
