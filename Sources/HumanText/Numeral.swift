// Numbers are read from `FoldedText.letters`, so every word and sign here stands in its folded form: 个 for 個, 后 for
// 後, hiragana for katakana.

/// A number that is all that somebody says: how many, or which one.
package enum Numeral: Equatable, Sendable {
  /// How many, as in "12", "三百人" or "a hundred".
  case cardinal(Int)
  /// Which one from the beginning, as in "2nd", "二番目" or "第二個".
  case ordinal(Int)
  /// The one at the end, as in "the last one" or "最後".
  case last

  /// Reads the whole of a text, or nothing: a number among other words is found by `NumberInText`.
  ///
  /// What could be two numbers is none: 三百五 is 305 in Japan and 350 in Taipei, 二三人 is two or three people, and
  /// a lone 〇 is a circle that says yes.
  package init?(_ folded: FoldedText) {
    guard folded.text.utf8.count <= Limits.numeralInBytes else { return nil }
    let text = String(decoding: folded.letters, as: UTF8.self)
    guard let numeral = Self.last(text) ?? EnglishNumeral.read(text) ?? Self.eastAsian(text) else { return nil }
    self = numeral
  }

  private static func last(_ text: String) -> Numeral? { lastWords.contains(text) ? .last : nil }

  private static let lastWords = [
    "last", "the last", "last one", "the last one", "the very last", "the very last one", "最后", "最后の", "最后のもの", "最后のやつ",
    "一番最后", "一番最后の", "さいご", "最后一个", "最后一项", "最后一种", "最后的", "最后面", "最后那个",
  ]

  /// 第2個, 二番目, ふたつ目, 3人, 三百.
  private static func eastAsian(_ text: String) -> Numeral? {
    var rest = Array(text.unicodeScalars)[...]
    let isOrdinal = rest.first == "第"
    if isOrdinal { rest.removeFirst() }
    guard let (value, length) = number(rest) else { return nil }
    let suffix = String(String.UnicodeScalarView(rest.dropFirst(length)))
    if suffix.isEmpty || Counters.ofThings.contains(suffix) { return isOrdinal ? .ordinal(value) : .cardinal(value) }
    return Counters.ofPlaces.contains(suffix) ? .ordinal(value) : nil
  }

  private static func number(_ scalars: ArraySlice<Unicode.Scalar>) -> (value: Int, length: Int)? {
    let isNegative = scalars.first == "-"
    let run = scalars.dropFirst(isNegative ? 1 : 0).prefix { KanjiNumeral.mayHold($0) }
    if run.isEmpty { return isNegative ? nil : Counters.spokenNumber(scalars) }
    guard let value = KanjiNumeral.value(of: run), !isNegative || run.allSatisfy(\.isASCII) else { return nil }
    return (isNegative ? -value : value, run.endIndex - scalars.startIndex)
  }
}
