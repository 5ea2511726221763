import GrowthFixtures
import StrictJSON
import Testing

/// Texts that somebody might send to hurt us, or by accident.
@Suite(.serialized) struct `The JSON reader endures` {
  @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "[[],"])
  func `ten megabytes of lists inside lists`(_ opening: String) {
    let text = String(repeating: opening, count: 10_000_000 / opening.utf8.count)
    guard case .refused(let reason, _) = outcome(of: text) else {
      Issue.record("it is accepted")
      return
    }
    #expect(reason == .tooDeep(mostLevels: 100))
  }

  @Test(arguments: ["a", "あ", "\\n", "\\u3042", "\\ud83d\\ude00", "e\u{301}\u{302}", "\u{301}"])
  func `a string of a megabyte`(_ letter: String) throws {
    let text = String(repeating: letter, count: 1_000_000 / letter.utf8.count)
    let read = try JSONReader.read("{\"\(text)\":\"\(text)\"}".utf8, within: roomy).object?.members.first
    #expect(read?.value == .string(read?.name ?? ""))
    #expect(read?.name.isEmpty == false)
  }

  @Test(arguments: ["9", "-9", "0.", "1e", "-0."])
  func `a number of a megabyte`(_ beginning: String) {
    let text = beginning + String(repeating: "9", count: 1_000_000)
    #expect(outcome(of: text) == .refused(.longNumber(mostBytes: 64), at: 0))
  }

  @Test func `a hundred thousand members, and refuses them at the sixty-fifth`() {
    let text = "{" + (0..<100_000).map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    #expect(outcome(of: text) == .accepted(text))
    let limits = JSONLimits(lengthInBytes: 10_000_000, depth: 8, members: 64, items: 256)
    #expect(outcome(of: text, within: limits) == .refused(.tooManyMembers(most: 64), at: 439))
  }

  /// Each would take the square of its length in a reader that looks back, hashes names, or frees what it read badly.
  private static let growing = [
    Shape("blanks", "[", " ", "]"), Shape("numbers", "[0", ",1", "]"), Shape("brackets", "[0", ",[[]]", "]"),
    Shape("objects", "[0", #",{"a":{"b":1}}"#, "]"), Shape("escapes", "\"", #"\u0041\n"#, "\""),
    Shape("letters", "\"", "あ", "\""), Shape("marks", "\"", "\u{301}", "\""), Shape("digits", "[", "9", "]"),
    Shape("names", "[{", "\"#\":0,", "}]"), Shape("long names", "[{", "\"aaaaaaaaaaaaaaaaaaaaaaaa#\":0,", "}]"),
    Shape("names of marks", "[{", "\"\u{301}\u{300}\u{316}\u{301}#\":0,", "}]"),
    Shape("lists that stay open", "[", "[],", ""),
  ]

  /// A linear reader needs four times as long, and more only where the values outgrow the caches.
  @Test(arguments: growing)
  func `four times the text in three times the time for each doubling`(_ shape: Shape) {
    expectLinearTime(from: 100_000, to: 3_500_000, factor: 9) { length in
      let text = shape.text(length: length)
      return { _ = try? JSONReader.read(text, within: roomy) }
    }
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    private let opening: String
    private let piece: String
    private let closing: String

    init(_ name: String, _ opening: String, _ piece: String, _ closing: String) {
      testDescription = name
      self.opening = opening
      self.piece = piece
      self.closing = closing
    }

    /// Fills `length` bytes with the piece; where it has a `#`, with objects of a thousand pieces, each numbered.
    func text(length: Int) -> [UInt8] {
      let count = length / piece.utf8.count
      guard let sign = piece.firstIndex(of: "#") else {
        return Array((opening + String(repeating: piece, count: count) + closing).utf8)
      }
      let (before, behind) = (piece[..<sign], piece[piece.index(after: sign)...])
      let object = (0..<1_000).map { before + String($0) + behind }.joined() + "\"\":0},{"
      return Array((opening + String(repeating: object, count: max(count / 1_000, 1)) + closing).utf8)
    }
  }
}
