/// The form in which two texts are the same to somebody who types: no case, no full width, no marks at the end.
///
/// Folding serves comparison only; what people wrote is kept beside it.
package struct FoldedText: Hashable, Sendable {
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

  /// The same without what people leave out between the parts of a word: `Wi-Fi`, `wi fi` and `wifi` are one.
  package var joined: String {
    var joined = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Self.joints.contains(scalar) { joined.append(scalar) }
    return joined.isEmpty ? text : String(joined)
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
