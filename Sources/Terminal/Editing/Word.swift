/// Where words end for the keys that move and cut by word.
///
/// Chinese and Japanese have no blanks between words. There a word is a run of one script, so that 障害を報告 is
/// passed in three steps and not in one.
enum Word {
  private enum Kind {
    case blank
    case sign
    case letters
    case hiragana
    case katakana
    case ideographs
  }

  /// How many letters a step takes that begins before the first of `letters` and goes on among them.
  static func length(at letters: some Sequence<Character>) -> Int {
    var word: Kind?
    var length = 0
    for letter in letters {
      let kind = kind(of: letter)
      if let word {
        if kind != word { break }
      } else if kind != .blank, kind != .sign {
        word = kind
      }
      length += 1
    }
    return length
  }

  /// The same for words that only blanks part.
  static func lengthToBlank(at letters: some Sequence<Character>) -> Int {
    var isInWord = false
    var length = 0
    for letter in letters {
      let isBlank = kind(of: letter) == .blank
      if isBlank, isInWord { break }
      if !isBlank { isInWord = true }
      length += 1
    }
    return length
  }

  private static func kind(of letter: Character) -> Kind {
    guard let scalar = letter.unicodeScalars.first else { return .sign }
    switch scalar.value {
    case 0x3041...0x309F: return .hiragana
    case 0x30A1...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: return .katakana
    default: break
    }
    if scalar.properties.isWhitespace { return .blank }
    if scalar.properties.isIdeographic { return .ideographs }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .letters : .sign
  }
}
