// Latin text breaks at blanks. Chinese and Japanese text has none and breaks between any two letters,
// but for a few rules (JIS X 4051 calls them kinsoku shori): a closing bracket, a full stop or a small
// kana never begins a line, an opening bracket never ends one, and "……" and "――" stay in one
// piece, the latter because a dash is as narrow as a Latin letter.
//
// This is the part of Unicode's line breaking (UAX #14) that a chat needs. Korean may break between
// any two syllables; Thai, which has no blanks either and needs a dictionary, breaks only at blanks.

/// Where a line may end.
enum LineBreak {
  /// Tells whether a new line may begin between two neighbouring letters.
  static func isAllowed(between left: Character, and right: Character) -> Bool {
    // A blank stays on the line that it ends, where it is dropped; behind it anything may begin, even ".NET".
    if isBlank(right) { return false }
    if isBlank(left) { return true }
    if has(right, firstIn: mayNotBegin) || has(left, firstIn: mayNotEnd) { return false }
    return isWide(left) || isWide(right)
  }

  /// Tells whether a word that is wider than a line, an address for the most part, is better cut here than elsewhere.
  static func isSeam(between left: Character, and right: Character) -> Bool {
    has(left, firstIn: seams) && !has(right, firstIn: seams)
  }

  /// Tells whether `letter` is dropped at a line's end. A no-break space is a letter like any other.
  static func isBlank(_ letter: Character) -> Bool {
    let scalars = letter.unicodeScalars
    return scalars.first.map(isBlank) ?? false && scalars.dropFirst().isEmpty
  }

  /// Tells the same of a letter that is one scalar.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{200B}"
  }

  private static func isWide(_ letter: Character) -> Bool { CellWidth.of(letter) >= 2 }

  /// Marks on a letter change nothing about where it may stand.
  private static func has(_ letter: Character, firstIn scalars: Set<Unicode.Scalar>) -> Bool {
    letter.unicodeScalars.first.map(scalars.contains) ?? false
  }

  private static let mayNotBegin = Set(
    ("。、，．：；？！｡､,.:;?!‼⁇⁈⁉・･…‥ー～〜〰％℃‰"
      + "）」』】〕］｝〉》〗〙〟｣)]}’”»"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰﾞﾟ"
      + "々〻ゝゞヽヾ゛゜").unicodeScalars)

  private static let mayNotEnd = Set("（「『【〔［｛〈《〖〘〝｢([{‘“«￥＄￡".unicodeScalars)

  private static let seams = Set("/?&=#%+-_.,:;@|".unicodeScalars)
}
