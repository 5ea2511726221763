/// The form in which two texts are the same to somebody who types: no case, no width, no marks around.
///
/// Folding serves comparison only; what people wrote is kept beside it.
package struct FoldedText: Hashable, Sendable {
  package let text: String

  /// Folds the scalars one by one, in linear time.
  package init(_ original: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in original.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: scalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      // Full-width letters, digits and signs stand at a fixed distance from their ASCII twins.
      case 0xFF21...0xFF3A: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0 + 0x20)))
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000, 0x09: scalars.append(" ")
      default: scalars += scalar.properties.lowercaseMapping.unicodeScalars
      }
    }
    text = String(Self.trimmed(scalars))
  }

  var isEmpty: Bool { text.isEmpty }
  var scalars: String.UnicodeScalarView { text.unicodeScalars }

  /// Takes spaces and closing marks away from both ends, unless nothing else is there.
  private static func trimmed(_ scalars: String.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let spaces = Substring.UnicodeScalarView(scalars)
    var inner = spaces
    while let last = inner.last, last == " " || closingMarks.contains(last) { inner.removeLast() }
    while inner.first == " " { inner.removeFirst() }
    guard inner.isEmpty else { return inner }
    inner = spaces
    while inner.last == " " { inner.removeLast() }
    while inner.first == " " { inner.removeFirst() }
    return inner
  }

  private static let closingMarks: Set<Unicode.Scalar> = [".", "!", ",", ";", "。", "、", "，", "…", "～"]
}
