/// What a sign is for the comparison of words.
enum LetterKind {
  /// Parts words, or the parts of one.
  case joint
  /// Parts sentences.
  case pause
  /// Letters with blanks between words, and digits.
  case latin
  case hiragana
  case katakana
  case han
  /// Letters of other scripts, and pictures.
  case other

  init(_ scalar: Unicode.Scalar, after last: LetterKind) {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF: self = .latin
    case 0x00...0x7F: self = Self.pauses.contains(scalar) ? .pause : .joint
    case 0x80...0xBF, 0x2010...0x2015, 0x2018...0x2019, 0x2212, 0x30FB, 0xFF65, 0x200B...0x200D: self = .joint
    // Marks belong to the letter before them.
    case 0x300...0x36F, 0x3099...0x309A, 0xFE00...0xFE0F: self = last.isLetter ? last : .other
    case 0x30FC: self = last == .hiragana ? .hiragana : .katakana
    case 0x3041...0x309F: self = .hiragana
    case 0x30A1...0x30FF, 0xFF66...0xFF9F: self = .katakana
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF64: self = .pause
    default: self = .other
    }
  }

  /// Whether there are blanks between the words of such letters, so that a word is found only as a whole.
  var hasBlanks: Bool { self == .latin || self == .other }
  var isKana: Bool { self == .hiragana || self == .katakana }
  private var isLetter: Bool { self != .joint && self != .pause }

  private static let pauses: Set<Unicode.Scalar> = [
    ".", ",", "!", "?", ";", ":", "(", ")", "[", "]", "{", "}", "\"", "<", ">", "~",
  ]
}
