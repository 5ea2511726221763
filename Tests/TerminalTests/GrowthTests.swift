import GrowthFixtures
import Testing

@testable import Terminal

@Suite(.serialized) struct `Whatever is typed or pasted takes` {
  /// Each would take the square of its length in a room that looks back without measure.
  private static let growing = [
    "a\r", "日", "e\u{301}", "\u{301}", "🇯🇵", "👩\u{200D}", "\u{1B}[200~x", "\u{1B}", "\u{1B}[1", "\u{1B}]a", "a\u{1}",
    "a\u{17}", "\u{1B}[200~a\n\u{1B}[201~", "a\u{1B}[D",
  ]

  @Test(arguments: growing)
  func `two and a half times as long for each doubling at most`(_ piece: String) {
    expectLinearTime(from: 40_000, to: 1_000_000) { length in
      let bytes = Array(String(repeating: piece, count: length / piece.utf8.count).utf8)
      return { take(bytes) }
    }
  }

  private func take(_ bytes: [UInt8]) {
    var area = InputArea(prompt: "> ", size: ScreenSize(columns: 80, rows: 24), palette: Palette(isColoured: false))
    // As the session reads: a piece of the system's size at a time.
    for start in stride(from: 0, to: bytes.count, by: Limits.pieceInBytes) {
      area.take(Array(bytes[start..<min(start + Limits.pieceInBytes, bytes.count)]))
      while area.next() != nil { continue }
      _ = area.takeOutput()
    }
  }
}
