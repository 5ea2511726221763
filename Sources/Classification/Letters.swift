/// What a scalar is for taking a text apart.
enum LetterKind: UInt8 {
  /// Parts words.
  case gap
  /// Parts sentences.
  case pause
  /// Letters with blanks between their words, and digits.
  case spaced
  /// Chinese characters, kana and Hangul, where words stand side by side or change at their ends.
  case dense

  /// Expects what folding leaves: no capitals, no full width.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: self = .spaced
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: self = .pause
    case 0x00...0xBF: self = scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA ? .spaced : .gap
    case 0xD7, 0xF7, 0x2000...0x206F, 0x2190...0x2BFF: self = .gap
    case 0x3001, 0x3002: self = .pause
    case 0x3005...0x3007, 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .dense
    case 0x3000...0x33FF, 0xFE00...0xFE6F, 0xFF00...0xFFEF, 0x1F000...0x1FAFF, 0xE0000...: self = .gap
    default: self = .spaced
    }
  }

  /// An apostrophe inside a word is left out, because people leave it out: "don't" is "dont".
  static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }
}
