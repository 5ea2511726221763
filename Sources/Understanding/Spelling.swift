import HumanText

/// A text as it is compared with words: its letters without anything between them, and where there was something.
///
/// So `Wi-Fi`, `wi fi` and `wifi` have one key, and a word that must stand by itself can still see whether it does.
struct Spelling {
  /// The folded text.
  let text: [UInt8]
  private let original: String
  private let folded: FoldedText
  /// The letters alone.
  private(set) var key: [UInt8] = []
  /// What stands before each byte of the key, and behind the last.
  private(set) var edges: [Edge] = []
  private(set) var pieces: [Piece] = []
  /// Whether there is no letter in it, so that its signs are its key.
  private(set) var isSignsOnly = false

  /// How two neighbouring letters are parted.
  enum Edge: UInt8, Comparable {
    case none
    /// The script changes.
    case script
    /// A blank, a hyphen, an apostrophe.
    case joint
    /// A comma, or the end of it all.
    case pause

    static func < (left: Edge, right: Edge) -> Bool { left.rawValue < right.rawValue }
  }

  /// Letters of one kind that stand side by side.
  struct Piece {
    let kind: LetterKind
    /// Where it stands in the text.
    var text: Range<Int>
    /// Where it stands in the key.
    var key: Range<Int>
  }

  init(_ original: String) {
    self.original = original
    folded = FoldedText(original)
    text = Array(folded.text.utf8)
    collect(folded.text)
    edges.append(.pause)
    if pieces.isEmpty, !text.isEmpty { takeSigns() }
  }

  private mutating func collect(_ folded: String) {
    var kind = LetterKind.pause
    var edge = Edge.pause
    var start = 0
    var offset = 0
    for scalar in folded.unicodeScalars {
      let next = LetterKind(scalar, after: kind)
      if next != kind {
        close(kind, start..<offset, &edge)
        kind = next
        start = offset
      }
      offset += UTF8.width(scalar)
    }
    close(kind, start..<offset, &edge)
  }

  private mutating func close(_ kind: LetterKind, _ range: Range<Int>, _ edge: inout Edge) {
    guard !range.isEmpty else { return }
    switch kind {
    case .joint: edge = max(edge, .joint)
    case .pause: edge = max(edge, isPoint(range) ? .joint : .pause)
    case .latin, .hiragana, .katakana, .han, .other:
      let begin = key.count
      if kind == .latin, text[range].allSatisfy({ $0 < 0x80 }) {
        key += text[range]
      } else {
        key += FoldedText(String(decoding: text[range], as: UTF8.self)).key
      }
      guard key.count > begin else { return }
      edges.append(edge)
      edges += repeatElement(.none, count: key.count - begin - 1)
      pieces.append(Piece(kind: kind, text: range, key: begin..<key.count))
      edge = .script
    }
  }

  /// Whether a mark parts no sentence but stands inside something, as in `3.5` and `8:40`.
  private func isPoint(_ range: Range<Int>) -> Bool {
    guard range.count == 1, range.lowerBound > 0, range.upperBound < text.count else { return false }
    return text[range.lowerBound - 1].isWordByte && text[range.upperBound].isWordByte
  }

  /// An utterance of signs alone, such as `?`, is a word of its own.
  private mutating func takeSigns() {
    isSignsOnly = true
    key = text
    edges = [.pause] + Array(repeating: .none, count: key.count - 1) + [.pause]
    pieces = [Piece(kind: .other, text: 0..<text.count, key: 0..<key.count)]
  }
}

extension Spelling {
  /// The text with its capitals; the same bytes long, or it could not be told which part is which.
  var cased: [UInt8] {
    let cased = Array(FoldedText(original, keepingCase: true).text.utf8)
    return cased.count == text.count ? cased : text
  }

  /// The numbers in it, of digits and of Chinese characters before what they count.
  var numbers: [NumberInText] { NumberInText.all(in: folded) }

  /// The whole of the key.
  var all: Range<Int> { 0..<key.count }

  /// Where a part of the key stands in the text.
  func textRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound < key.count ? textOffset(range.lowerBound, isEnd: false) : text.count
      return place..<place
    }
    let start = textOffset(range.lowerBound, isEnd: false)
    return start..<max(start, textOffset(range.upperBound, isEnd: true))
  }

  /// The part of the key that stands in a part of the text.
  func keyRange(_ range: Range<Int>) -> Range<Int> {
    let start = keyOffset(range.lowerBound)
    return start..<max(start, keyOffset(range.upperBound))
  }

  /// The folded words of a part of the key.
  func words(_ range: Range<Int>) -> String { String(decoding: text[textRange(range)], as: UTF8.self) }

  /// The words of a part of the key with their capitals.
  func casedWords(_ range: Range<Int>) -> String { String(decoding: cased[textRange(range)], as: UTF8.self) }

  /// The piece in which a byte of the key stands.
  func piece(at offset: Int) -> Piece { pieces[pieceIndex { $0.key.upperBound > offset }] }

  private func textOffset(_ offset: Int, isEnd: Bool) -> Int {
    let piece = piece(at: isEnd ? offset - 1 : offset)
    if offset == piece.key.upperBound { return piece.text.upperBound }
    // Within a piece, folding keeps the length of kana and Chinese characters; Latin words are not taken apart.
    return min(piece.text.lowerBound + offset - piece.key.lowerBound, piece.text.upperBound)
  }

  private func keyOffset(_ offset: Int) -> Int {
    guard let last = pieces.last, offset < last.text.upperBound else { return key.count }
    let piece = pieces[pieceIndex { $0.text.upperBound > offset }]
    return min(piece.key.lowerBound + max(0, offset - piece.text.lowerBound), piece.key.upperBound)
  }

  private func pieceIndex(_ isBehind: (Piece) -> Bool) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high) / 2
      if isBehind(pieces[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension UInt8 {
  /// Whether it is a small Latin letter or a digit.
  var isWordByte: Bool { isSmallLetter || isDigit }
  var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
  var isCapital: Bool { (0x41...0x5A).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether a Unicode scalar begins here.
  var beginsScalar: Bool { self & 0xC0 != 0x80 }
}
