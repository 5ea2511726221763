import DialogModel

/// A word that fits a pattern.
struct CodeWord {
  let range: Range<Int>
  /// As the pattern spells it.
  let value: String
  /// Whether it has a digit and was typed as the pattern spells it, so that it is no word by accident.
  let isPlain: Bool

  /// Finds all words that fit, as they were typed, in capitals or in small letters throughout.
  static func all(in spelling: Spelling, _ pattern: CodePattern) -> [CodeWord] {
    let text = spelling.text
    let cased = spelling.cased
    var found: [CodeWord] = []
    var start = 0
    while start < text.count {
      guard isPart(text[start]) else {
        start += 1
        continue
      }
      var end = text[start...].firstIndex { !isPart($0) } ?? text.count
      let next = end
      while end > start, ends.contains(text[end - 1]) { end -= 1 }
      while start < end, ends.contains(text[start]) { start += 1 }
      if start < end, !isPartOfNumber(text, start..<end) {
        if let word = read(cased, text, start..<end, pattern) { found.append(word) }
      }
      start = next
    }
    return found
  }

  /// Reads all of a part of the text as one code, whatever blanks are in it.
  static func joined(_ range: Range<Int>, of spelling: Spelling, _ pattern: CodePattern) -> CodeWord? {
    let words = spelling.cased[range]
    for blank in [nil, UInt8(ascii: "-")] {
      let cased = words.compactMap { $0 == 0x20 ? blank : $0 }
      let text = spelling.text[range].compactMap { $0 == 0x20 ? blank : $0 }
      if let word = read(cased, text, 0..<text.count, pattern) {
        return CodeWord(range: range, value: word.value, isPlain: false)
      }
    }
    return nil
  }

  private static func read(
    _ cased: [UInt8], _ text: [UInt8], _ range: Range<Int>, _ pattern: CodePattern
  ) -> CodeWord? {
    guard range.count <= Limits.codeInBytes else { return nil }
    let folded = String(decoding: text[range], as: UTF8.self)
    let written = String(decoding: cased[range], as: UTF8.self)
    for candidate in [written, folded.uppercased(), folded] where pattern.matches(candidate.unicodeScalars) {
      return CodeWord(
        range: range, value: candidate, isPlain: candidate == written && text[range].contains { $0.isDigit })
    }
    return nil
  }

  /// 234 in `1,234` and `12:234` is no word.
  private static func isPartOfNumber(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let isBehind =
      range.lowerBound > 1 && text[range.lowerBound - 1] == UInt8(ascii: ",")
      && text[range.lowerBound - 2].isDigit
    let isBefore =
      range.upperBound + 1 < text.count && text[range.upperBound] == UInt8(ascii: ",")
      && text[range.upperBound + 1].isDigit
    return isBehind || isBefore
  }

  private static func isPart(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !parts.contains(byte) }

  private static let parts = Set(",;()[]{}\"'?!<>".utf8)
  private static let ends = Set(".:#".utf8)
}
