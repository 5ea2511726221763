/// How many letters of a text belong to which script.
///
/// These are facts only. Which language somebody speaks is decided where more is known: 全社 alone may be Japanese or
/// Chinese, and a Japanese may write "VPN".
package struct ScriptCounts: Equatable, Sendable {
  /// Hiragana and katakana of any width, with the bar of a long vowel.
  package private(set) var kana = 0
  /// Chinese characters, whoever writes them.
  package private(set) var han = 0
  /// Korean syllables and their parts.
  package private(set) var hangul = 0
  /// With accents and of full width too.
  package private(set) var latin = 0
  /// Arabic letters, those of Persian and Urdu included.
  package private(set) var arabic = 0
  /// Cyrillic letters of any language.
  package private(set) var cyrillic = 0
  /// Letters of all other scripts.
  package private(set) var otherLetters = 0
  /// Characters among `han` that are written only in simplified Chinese.
  package private(set) var onlySimplified = 0
  /// Characters among `han` that are written only in traditional Chinese.
  package private(set) var onlyTraditional = 0
  /// Characters among `han` that are written only in Japanese.
  package private(set) var onlyJapanese = 0

  /// Letters of all scripts together.
  package var letters: Int { kana + han + hangul + latin + arabic + cyrillic + otherLetters }

  /// Looks at each scalar once; digits, marks, signs and blanks belong to no script.
  package init(_ text: String) {
    for scalar in text.unicodeScalars { count(scalar) }
  }

  private mutating func count(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: latin += 1
    case 0x00...0xA9: break
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: kana += 1
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: countHan(scalar)
    default: if isLetter(scalar) { countLetter(scalar) }
    }
  }

  private mutating func countHan(_ scalar: Unicode.Scalar) {
    han += 1
    if HanForms.onlySimplified.contains(scalar) { onlySimplified += 1 }
    if HanForms.onlyTraditional.contains(scalar) { onlyTraditional += 1 }
    if HanForms.onlyJapanese.contains(scalar) { onlyJapanese += 1 }
  }

  private mutating func countLetter(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xAA...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFB00...0xFB06,
      0xFF21...0xFF5A:
      latin += 1
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: cyrillic += 1
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: arabic += 1
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FB, 0xFFA0...0xFFDC: hangul += 1
    default: otherLetters += 1
    }
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
