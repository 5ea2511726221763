import CivilTime
import DialogModel
import SourceText
import Testing

@testable import Rehearsal

@Suite struct `The health that a talk tells` {
  private func read(_ text: String) throws -> HealthReport {
    try HealthWords.read(Snippet(bytes: Array(text.utf8)[...], file: FileID(index: 0)))
  }

  @Test(arguments: [
    "healthy", "known_issue id=\"EX1\" title=\"No mail\" kind=advisory phase=needs_input",
    "known_issue id=\"A\" kind=incident phase=confirmed since=2026-01-05T08:35:00Z next=2026-01-05T09:00:00Z "
      + "link=\"https://x\" id=\"B\" kind=maintenance phase=verifying as-of=2026-01-05T08:00:00Z clock=+09:00 old",
    "unavailable as-of=2026-01-05T08:00:00Z clock=-05:30 old",
  ])
  func `is written as it was read`(_ text: String) throws {
    #expect(HealthWords.text(of: try read(text)) == text)
  }

  @Test(arguments: [
    ("", "health"), ("gone", "health"), ("healthy colour=red", "health"),
    ("healthy since=soon", "since"), ("healthy kind=big", "kind"), ("healthy clock=east", "clock"),
  ])
  func `is refused where it makes no sense`(_ text: String, _ name: String) {
    let unfit = #expect(throws: HealthWords.Unfit.self) { try read(text) }
    #expect(unfit?.name == name)
  }
}
