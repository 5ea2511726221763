/// The form in which two texts are the same to somebody who types: no case, no full width, no marks at the end.
///
/// Folding serves comparison only; what people wrote is kept beside it. Two folded texts are compared by their `key`,
/// byte by byte: a `String` of a stranger's combining marks takes the square of its length to hash.
package struct FoldedText: Sendable {
  /// The folded form, to be compared and searched but not shown.
  package let text: String

  /// Folds the scalars one by one, in linear time.
  package init(_ original: String, keepingCase: Bool = false) {
    var scalars = String.UnicodeScalarView()
    for scalar in original.unicodeScalars {
      // Full-width letters, digits and signs stand at a fixed distance from their ASCII twins.
      let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
      switch narrow.value {
      case 0x41...0x5A where !keepingCase: scalars.append(Unicode.Scalar(UInt8(narrow.value + 0x20)))
      case 0x3000, 0x09: scalars.append(" ")
      case 0x3099, 0x309A:
        // Some machines type が as か and a mark.
        let voiced = scalars.last.flatMap { Self.voiced($0, by: narrow) }
        if let voiced {
          scalars.removeLast()
          scalars.append(voiced)
        }
      default:
        if keepingCase || narrow.isASCII {
          scalars.append(narrow)
        } else {
          scalars += narrow.properties.lowercaseMapping.unicodeScalars
        }
      }
    }
    text = String(Self.trimmed(scalars))
  }

  /// Whether the original held nothing but blanks, so that there is nothing to compare.
  package var isEmpty: Bool { text.isEmpty }

  /// The bytes without what people leave out between the parts of a word: `Wi-Fi`, `wi fi` and `wifi` are one.
  package var key: [UInt8] {
    var joined = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Self.joints.contains(scalar) { joined.append(scalar) }
    return joined.isEmpty ? Array(text.utf8) : Array(String(joined).utf8)
  }

  /// The kana that a mark makes of the one before it: voiced kana stand one behind the plain ones, half-voiced two.
  private static func voiced(_ kana: Unicode.Scalar, by mark: Unicode.Scalar) -> Unicode.Scalar? {
    let isKatakana = (0x30A1...0x30FA).contains(kana.value)
    let hiragana = isKatakana ? kana.value - 0x60 : kana.value
    let distance: UInt32
    switch hiragana {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: distance = mark.value == 0x3099 ? 1 : 2
    case 0x304B...0x3062 where hiragana % 2 == 1, 0x3064, 0x3066, 0x3068: distance = 1
    case 0x3046: distance = 0x4E
    default: return nil
    }
    guard distance != 1 || mark.value == 0x3099 else { return nil }
    return Unicode.Scalar(kana.value + distance)
  }

  /// Takes spaces away from both ends and closing marks from the end, unless nothing else is there.
  private static func trimmed(_ scalars: String.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let whole = Substring.UnicodeScalarView(scalars)
    let inner = stripped(whole) { $0 == " " || closingMarks.contains($0) }
    return inner.isEmpty ? stripped(whole) { $0 == " " } : inner
  }

  private static func stripped(
    _ scalars: Substring.UnicodeScalarView, of isEnd: (Unicode.Scalar) -> Bool
  ) -> Substring.UnicodeScalarView {
    var inner = scalars
    while let last = inner.last, isEnd(last) { inner.removeLast() }
    while inner.first == " " { inner.removeFirst() }
    return inner
  }

  private static let closingMarks: Set<Unicode.Scalar> = [".", "!", ",", ";", "~", "〜", "。", "、", "…"]
  private static let joints: Set<Unicode.Scalar> = [" ", "-", "‐", "‑", "–", "・"]
}
