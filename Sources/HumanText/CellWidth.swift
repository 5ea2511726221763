// A terminal draws text in cells. A Latin letter takes one, a Japanese or Chinese letter two, a
// combining mark none, because it is drawn over the letter before it. Whoever aligns, wraps or
// underlines must therefore count cells: "重大度" is nine bytes, three letters and six cells.
//
// The unit is the grapheme, what a person calls one letter. A family emoji is seven scalars and two
// cells; summing its scalars would give eight. Only the wide scalars need a table of ours
// (WideScalars.swift); what takes no cell is known to the standard library by its general category.
//
// Where terminals differ we follow the majority of those in use: ambiguous letters such as "α" or
// "…" take one cell, a pair of regional indicators is one flag of two cells, and a text symbol with
// U+FE0F behind it is an emoji of two.

/// How wide text stands in a terminal, in cells.
package enum CellWidth {
  /// Sums the graphemes of `text`; linear, and without decoding anything where all is printable ASCII.
  package static func of(_ text: some StringProtocol) -> Int {
    var length = 0
    for byte in text.utf8 {
      guard 0x20...0x7E ~= byte else { return text.reduce(0) { $0 + of($1) } }
      length += 1
    }
    return length
  }

  /// Measures what a person calls one letter: 0, 1 or 2, and more only for a few Indic and Thai clusters.
  package static func of(_ letter: Character) -> Int {
    let scalars = letter.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex { return of(first) }
    guard first.properties.isEmoji || isRegionalIndicator(first) else {
      return scalars.reduce(0) { $0 + of($1) }
    }
    // An emoji sequence is one picture, however many scalars describe it. The exception is a digit
    // with a mark over it, which is an emoji only when U+FE0F says so.
    if scalars.contains(emojiPresentation) { return 2 }
    return isRegionalIndicator(first) ? 2 : scalars.reduce(0) { max($0, of($1)) }
  }

  /// Measures a scalar that stands alone: 0, 1 or 2.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    if 0x20...0x7E ~= scalar.value { return 1 }
    if takesNoCell(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// U+FE0F, which asks for the picture where a text symbol exists as well.
  private static let emojiPresentation: Unicode.Scalar = "\u{FE0F}"

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    0x1F1E6...0x1F1FF ~= scalar.value
  }

  private static func takesNoCell(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD: return false  // terminals draw a soft hyphen wherever it stands
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return true  // vowels and finals of a composed Hangul syllable
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .spacingMark, .lineSeparator, .paragraphSeparator:
      return true
    default:
      return false
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let ranges = WideScalars.ranges
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar.value)
  }
}
