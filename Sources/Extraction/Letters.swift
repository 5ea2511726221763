import HumanText

/// An utterance as a row of letters, each in its plainest form, with the place where it stands.
///
/// Every letter stays one letter, so that a place in the row is a place in what was typed. That is less folding than
/// `FoldedText` does, and enough for numbers, dates and signs: case, full width, kinds of Chinese characters.
struct Letters {
  let row: [Unicode.Scalar]
  /// Where each letter begins in the UTF-8 of the original, and where the last one ends.
  private let offsets: [Int]

  init(_ text: String) {
    var row: [Unicode.Scalar] = []
    var offsets = [0]
    row.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      row.append(Self.folded(scalar))
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    self.row = row
    self.offsets = offsets
  }

  var count: Int { row.count }

  /// A letter, or a blank beyond both ends.
  subscript(index: Int) -> Unicode.Scalar { row.indices.contains(index) ? row[index] : " " }

  /// The bytes of the original in which some letters stand.
  func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  /// Some letters as text.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: row[range])
    return String(view)
  }

  func isDigit(_ index: Int) -> Bool { self[index].isDigit }

  /// Letters of words with blanks between them; kana and Chinese characters are none.
  func isLatin(_ index: Int) -> Bool { self[index].isLatin }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 0x20))
    case 0x00...0x7F: scalar
    case 0xFF21...0xFF3A: Unicode.Scalar(UInt8(scalar.value - 0xFEC0))
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0xFFE5: "¥"
    case 0x2010...0x2015, 0x2212: "-"
    case 0x301C, 0x223C: "~"
    case 0x2018, 0x2019: "'"
    case 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x09, 0x0A, 0x0D: " "
    case 0x9031: "周"
    case 0x6669: "晚"
    case 0x4E00...0x9FFF: HanVariants.folded(scalar)
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { "0"..."9" ~= self }

  var isLatin: Bool {
    switch value {
    case 0x61...0x7A, 0x41...0x5A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x52F: true
    default: false
    }
  }

  /// Chinese characters.
  var isHan: Bool { 0x4E00...0x9FFF ~= value || 0x3400...0x4DBF ~= value || value == 0x3005 }
  var isKana: Bool { 0x3041...0x309F ~= value || 0x30A1...0x30FF ~= value }
}
