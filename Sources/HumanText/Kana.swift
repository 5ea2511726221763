/// What becomes of kana: voiced by a mark, or written in the other kind.
enum Kana {
  /// The two marks that change how a kana sounds.
  enum Voicing {
    /// As in が.
    case voiced
    /// As in ぱ.
    case halfVoiced
  }

  /// Reads a mark that stands by itself: combining, spacing or of half width.
  static func voicing(_ scalar: Unicode.Scalar) -> Voicing? {
    switch scalar.value {
    case 0x3099, 0x309B, 0xFF9E: .voiced
    case 0x309A, 0x309C, 0xFF9F: .halfVoiced
    default: nil
    }
  }

  /// The kana that a mark makes of the one before it: voiced kana stand one behind the plain ones, half-voiced two.
  static func voiced(_ kana: Unicode.Scalar, by mark: Voicing) -> Unicode.Scalar? {
    let isKatakana = (0x30A1...0x30FA).contains(kana.value)
    let hiragana = isKatakana ? kana.value - 0x60 : kana.value
    let distance: UInt32
    switch hiragana {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: distance = mark == .voiced ? 1 : 2
    case 0x304B...0x3062 where hiragana % 2 == 1, 0x3064, 0x3066, 0x3068: distance = 1
    case 0x3046: distance = 0x4E
    default: return nil
    }
    guard distance == 2 || mark == .voiced else { return nil }
    return Unicode.Scalar(kana.value + distance)
  }

  /// The same sound in hiragana; four katakana have no twin there.
  static func hiragana(_ kana: Unicode.Scalar) -> Unicode.Scalar {
    switch kana.value {
    case 0x30A1...0x30F6, 0x30FD...0x30FE: Unicode.Scalar(kana.value - 0x60) ?? kana
    default: kana
    }
  }

  /// The full-width form of U+FF61 to U+FF9D.
  static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard 0xFF61...0xFF9D ~= scalar.value else { return nil }
    return ofHalfWidth[Int(scalar.value) - 0xFF61]
  }

  private static let ofHalfWidth = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)
}
