// People paste what nobody should keep: a password into the question for the error message, a card number, the code
// that just came by text message. It is masked at the door, before anything is stored, so that no record, ticket or
// recording ever holds it.
//
// One pass looks for digits that are a card, for words that lead a secret ("password:", 驗證碼是), and for signs that
// look like a key by themselves. It would rather leave a word than take one: "the password is expired" says what is
// wrong, and a subscription's number is no secret. Every rule reads a bounded stretch from where it stands, so the cost
// of a line is its length.

/// A line in which secrets are covered.
///
/// Masking twice is the same as masking once.
package struct MaskedText: Equatable, Sendable {
  /// The line with `mark` in the place of each secret; of a card number the last four digits stay.
  package let text: String
  /// What was covered, in the order of the line.
  package let found: [Secret]

  /// What stands for a secret.
  package static let mark = "••••"

  /// The kinds of secrets that are known by their looks.
  package enum Secret: String, Equatable, Sendable {
    case card
    case password
    /// One that is used once, as from a text message.
    case code
    case key
  }

  /// Reads the line once for each kind.
  package init(_ line: String) {
    let signs = line.unicodeScalars.map { $0.withoutWidth }
    var finds = CardNumber.finds(in: signs)
    finds += LedSecret.finds(in: signs)
    finds += KeyShape.finds(in: signs)
    finds.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    guard !finds.isEmpty else {
      text = line
      found = []
      return
    }
    let scalars = Array(line.unicodeScalars)
    var masked = String.UnicodeScalarView()
    var kinds: [Secret] = []
    var end = 0
    for find in finds where find.range.lowerBound >= end {
      masked.append(contentsOf: scalars[end..<find.range.lowerBound])
      masked.append(contentsOf: Self.mark.unicodeScalars)
      masked.append(contentsOf: scalars[(find.range.upperBound - find.shown)..<find.range.upperBound])
      kinds.append(find.kind)
      end = find.range.upperBound
    }
    masked.append(contentsOf: scalars[end...])
    text = String(masked)
    found = kinds
  }
}

/// Where a secret stands, by the positions of its signs.
struct SecretFind {
  let range: Range<Int>
  let kind: MaskedText.Secret
  /// How many signs at its end may stay.
  var shown = 0
}

extension Unicode.Scalar {
  /// The sign as a narrow one: Ａ is A, ： is :, and a space is a space.
  fileprivate var withoutWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000, 0xA0: " "
    default: self
    }
  }

  var isDigit: Bool { ("0"..."9").contains(self) }

  var isLatin: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  var isGraphic: Bool { (0x21...0x7E).contains(value) }

  /// A Latin capital as its small letter; anything else as it is.
  var small: Unicode.Scalar { ("A"..."Z").contains(self) ? Unicode.Scalar(value + 32) ?? self : self }
}
