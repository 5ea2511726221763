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
    if mayNotBegin.contains(right) || mayNotEnd.contains(left) { return false }
    return isWide(left) || isWide(right)
  }

  /// Tells whether `letter` is dropped at a line's end. A no-break space is a letter like any other.
  static func isBlank(_ letter: Character) -> Bool {
    letter == " " || letter == "\t" || letter == "\u{3000}" || letter == "\u{200B}"
  }

  private static func isWide(_ letter: Character) -> Bool { CellWidth.of(letter) >= 2 }

  private static let mayNotBegin = Set(
    "。、，．：；？！｡､,.:;?!‼⁇⁈⁉・･…‥ー～〜〰％℃‰"
      + "）」』】〕］｝〉》〗〙〟｣)]}’”»"
      + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰﾞﾟ"
      + "々〻ゝゞヽヾ")

  private static let mayNotEnd = Set("（「『【〔［｛〈《〖〘〝｢([{‘“«￥＄￡")
}
