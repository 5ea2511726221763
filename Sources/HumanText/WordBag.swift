/// Words as they are counted against each other: Latin ones whole, the others by pairs of letters.
///
/// Made in linear time; words that stand in every English sentence are left out, because they speak for nothing.
package struct WordBag: Sendable {
  /// Each once, folded, as its bytes.
  package let words: Set<[UInt8]>

  /// Takes a text apart; an English plural counts as its singular.
  package init(_ text: String) {
    var words: Set<[UInt8]> = []
    var word: [UInt8] = []
    var before: Unicode.Scalar?
    func close() {
      if word.count > 3, word.last == UInt8(ascii: "s") { word.removeLast() }
      if word.count > 1, !Self.empty.contains(word) { words.insert(word) }
      word = []
    }
    for scalar in String(decoding: FoldedText(text).letters, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        before = nil
        if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
          word.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          close()
        }
        continue
      }
      close()
      guard scalar.properties.isAlphabetic else {
        before = nil
        continue
      }
      if let before { words.insert(Array(String(String.UnicodeScalarView([before, scalar])).utf8)) }
      before = scalar
    }
    close()
    self.words = words
  }

  /// How many words the two have in common.
  package func common(with other: WordBag) -> Int {
    let (few, many) = words.count < other.words.count ? (words, other.words) : (other.words, words)
    return few.count { many.contains($0) }
  }

  private static let empty = Set(
    """
    the and are for not may some user with our of to in is it be or on my we cannot can unable through using from that \
    thi an at have has wa were no do doe did but when what how so me you your they if by as am pm
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })
}
