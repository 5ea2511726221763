/// Letters with something above, below or through them, and what is left without it.
///
/// The tables hold one base letter for each scalar, a dot where there is none: a compatibility decomposition without
/// its second half, which folding drops anyway. Marks that are scalars of their own are dropped elsewhere.
enum Accents {
  /// The plain letters, or nil where there is nothing to take away.
  static func base(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xC0...0x17F: letter(latin[Int(scalar.value) - 0xC0]) ?? spelledOut(scalar)
    case 0x1CD...0x1DC: letter(pinyin[Int(scalar.value) - 0x1CD])
    case 0x1E00...0x1EFF: letter(additional[Int(scalar.value) - 0x1E00]) ?? spelledOut(scalar)
    case 0x1A0...0x1B0, 0x386...0x45E: spelledOut(scalar)
    default: nil
    }
  }

  private static func letter(_ byte: UInt8) -> String? {
    byte == UInt8(ascii: ".") ? nil : String(Unicode.Scalar(byte))
  }

  /// What no table of single letters can hold, and the few of other scripts.
  private static func spelledOut(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß", "ẞ": "ss"
    case "æ": "ae"
    case "Æ": "AE"
    case "œ": "oe"
    case "Œ": "OE"
    case "þ": "th"
    case "ĳ": "ij"
    case "ŋ": "ng"
    case "ơ": "o"
    case "Ơ": "O"
    case "ư": "u"
    case "Ư": "U"
    case "ά": "α"
    case "έ": "ε"
    case "ή": "η"
    case "ί", "ϊ", "ΐ": "ι"
    case "ό": "ο"
    case "ύ", "ϋ", "ΰ": "υ"
    case "ώ": "ω"
    case "ς": "σ"
    case "й": "и"
    case "ё": "е"
    case "ї": "і"
    case "ў": "у"
    default: nil
    }
  }

  /// U+00C0 to U+017F, 32 a line.
  private static let latin = Array(
    ("AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY.." + "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg" + "GgGgHhHhIiIiIiIiIi..JjKkkLlLlLlL"
      + "lLlNnNnNnn..OoOoOo..RrRrRrSsSsSs" + "SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

  /// U+01CD to U+01DC, the third tone and its neighbours.
  private static let pinyin = Array("AaIiOoUuUuUuUuUu".utf8)

  /// U+1E00 to U+1EFF, 32 a line.
  private static let additional = Array(
    ("AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFf" + "GgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
      + "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr" + "SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
      + "WwWwWwWwWwXxXxYyZzZzZzhtwy.s...." + "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
      + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOo" + "OoOoUuUuUuUuUuUuUuYyYyYyYy......").utf8)
}
