// Two texts are the same to somebody who types although their bytes differ. How much differs depends on who asks, so
// folding has three depths. `text` undoes what keyboards do: capitals, full and half width, the eight dashes, circled
// digits. It can still be read. `letters` undoes what writers do as well: accents, katakana, simplified characters.
// `key` leaves out what parts a word. `addressForm` is `text` for machines, which want no invisible letters.
//
// This is what matters of NFKC for English, Japanese and Chinese, in tables that can be read. It is deliberately
// coarser where people are, and finer in one place: ①② and 10² do not grow together into the numbers 12 and 102.

/// The form in which two texts are the same to somebody who types: no case, no full width, no marks at the end.
///
/// Folding serves comparison only; what people wrote is kept beside it. Two folded texts are compared by their `key`,
/// byte by byte: a `String` of a stranger's combining marks takes the square of its length to hash.
package struct FoldedText: Sendable {
  /// The folded form, to be compared and searched but not shown.
  package let text: String

  /// Folds the scalars one by one, in linear time.
  package init(_ original: String, keepingCase: Bool = false) {
    var folding = Folding(keepingCase: keepingCase)
    for scalar in original.unicodeScalars { folding.take(scalar) }
    text = String(Self.trimmed(String(decoding: folding.bytes, as: UTF8.self)))
  }

  /// Whether the original held nothing but blanks, so that there is nothing to compare.
  package var isEmpty: Bool { text.isEmpty }

  /// The bytes for finding words inside: accents, kinds of kana and of Chinese characters are one, blanks still part.
  package var letters: [UInt8] {
    var folding = LetterFolding()
    for scalar in text.unicodeScalars { folding.take(scalar) }
    return folding.finish()
  }

  /// The bytes without what people leave out between the parts of a word: `Wi-Fi`, `wi fi` and `wifi` are one.
  package var key: [UInt8] {
    var folding = LetterFolding()
    for scalar in text.unicodeScalars where !Self.joints.contains(scalar) { folding.take(scalar) }
    let bytes = folding.finish()
    return bytes.isEmpty ? Array(text.utf8) : bytes
  }

  /// The form for addresses, domains and codes: every full stop is a dot, every bar a hyphen, and nothing is invisible.
  package var addressForm: String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Invisible.contains(scalar) {
      switch scalar {
      case "。": scalars.append(".")
      // Kana before it would make it a long vowel.
      case "ー" where scalars.last.map(\.isASCII) ?? false: scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Takes spaces away from both ends and closing marks from the end, unless nothing else is there.
  private static func trimmed(_ folded: String) -> Substring.UnicodeScalarView {
    let whole = folded.unicodeScalars[...]
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

  private static let closingMarks: Set<Unicode.Scalar> = [".", "!", ",", ";", "~", "。", "、", "…"]
  private static let joints: Set<Unicode.Scalar> = [" ", "-", "・"]
}
