/// A whole number among other words, as in "12 mailboxes" or 三人が困っています.
///
/// Kanji that count are also parts of words (一部, 三菱, 千葉, 万一), so they are numbers only before a counter or alone,
/// and not in the few words that look counted (十分, 一番, 一時). What is no exact count is left out: decimals, ranges,
/// dates, times of day, versions, phone numbers, codes, 数百人, 20多人.
package struct NumberInText: Equatable, Sendable {
  /// What the number says.
  package let value: Int
  /// Where it stands in `FoldedText.text`, in bytes of UTF-8, without its counter.
  package let range: Range<Int>

  /// Finds all of them from left to right, in linear time.
  package static func all(in folded: FoldedText) -> [NumberInText] {
    Search(folded.text).run()
  }
}

private struct Search {
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins, and where the last one ends.
  private let offsets: [Int]

  init(_ text: String) {
    scalars = text.unicodeScalars.map(HanVariants.folded)
    var offsets = [0]
    for scalar in text.unicodeScalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  func run() -> [NumberInText] {
    var found: [NumberInText] = []
    var index = 0
    while index < scalars.count {
      let start = index
      if scalars[start].isLatinLetter {
        index = endOfWord(from: start)
      } else if scalars[start] != ",", KanjiNumeral.mayHold(scalars[start]) {
        let end = endOfNumber(from: start)
        index = scalars[end - 1].isASCII ? endOfWord(from: end) : end
        guard isWhole(from: end, to: index), let value = value(from: start, to: end) else { continue }
        found.append(NumberInText(value: value, range: offsets[start]..<offsets[end]))
      } else {
        index += 1
      }
    }
    return found
  }

  /// Commas belong to a number only between digits.
  private func endOfNumber(from start: Int) -> Int {
    var end = start + 1
    while end < scalars.count, KanjiNumeral.mayHold(scalars[end]) {
      if scalars[end] == ",", !isDigit(end - 1) || !isDigit(end + 1) { break }
      end += 1
    }
    return end
  }

  /// Letters and digits, and signs between them: the rest of a word, a code, a date, a version.
  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      let isJoint = end > 0 && Self.joints.contains(scalars[end]) && isAlphanumeric(end - 1) && isAlphanumeric(end + 1)
      guard isAlphanumeric(end) || isJoint else { break }
      end += 1
    }
    return end
  }

  /// Whether nothing but a unit stands between a number and the end of its word: 10gb, 5pm, 2nd.
  private func isWhole(from end: Int, to endOfWord: Int) -> Bool {
    scalars[end..<endOfWord].allSatisfy(\.isLatinLetter)
  }

  private func value(from start: Int, to end: Int) -> Int? {
    let before = start > 0 ? scalars[start - 1] : nil
    let next = end < scalars.count ? scalars[end] : nil
    let afterNext = end + 1 < scalars.count ? scalars[end + 1] : nil
    guard let value = KanjiNumeral.value(of: scalars[start..<end]) else { return nil }
    if let before, Self.vagueBefore.contains(before) { return nil }
    if let next, Self.vagueBehind.contains(next) { return nil }
    if scalars[start..<end].allSatisfy(\.isASCII) { return value }
    if let next, Counters.begin(with: next, before: afterNext) { return isWord(value, next, afterNext) ? nil : value }
    let isInWord = (before?.isLetter ?? false) || (next?.isLetter ?? false)
    return isInWord ? nil : value
  }

  private func isDigit(_ index: Int) -> Bool { index < scalars.count && "0"..."9" ~= scalars[index] }

  private func isAlphanumeric(_ index: Int) -> Bool {
    index < scalars.count && (scalars[index].isLatinLetter || isDigit(index))
  }

  /// Enough, most, for a while: what looks counted and is not.
  private func isWord(_ value: Int, _ counter: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
    switch (value, counter) {
    case (10, "分"): next != "间" && next != "钟" && next != "前" && next != "后"
    case (1, "番"): next != "目" && next != "め"
    case (1, "时"): next != "间"
    default: false
    }
  }

  /// Some, how many.
  private static let vagueBefore: Set<Unicode.Scalar> = ["数", "何", "几"]
  /// And some, and more.
  private static let vagueBehind: Set<Unicode.Scalar> = ["数", "几", "多", "余", "来"]
  private static let joints: Set<Unicode.Scalar> = [".", ":", "/", "-", "_", "~", "@", "#", "'"]
}

extension Unicode.Scalar {
  fileprivate var isLatinLetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }

  fileprivate var isLetter: Bool { properties.isAlphabetic || "0"..."9" ~= self }
}
