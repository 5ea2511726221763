import DialogModel

/// A word of the vocabulary that stands in an utterance.
struct Hit {
  /// Where, in the utterance's key.
  let range: Range<Int>
  let role: Role
  /// Whose word it is; nil where it belongs to all languages.
  let language: Int?
  /// Whether the dialog writes it in capitals.
  var isAbbreviation = false
  /// Whether lists show it for a choice.
  var isName = false

  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }
  var isNumber: Bool { if case .number = role { true } else { false } }
}

/// An utterance with every word of the vocabulary that stands in it, found in one pass.
///
/// Like the vocabulary, it never changes and is a class so that what looks at it holds one reference.
final class Heard {
  let spelling: Spelling
  /// In the order in which they begin.
  private(set) var hits: [Hit] = []
  /// The length of the longest of them.
  private var longest = 0
  private lazy var cased = spelling.cased
  /// Whether several words are written, and all of them in capitals.
  private(set) lazy var isShouted =
    spelling.pieces.count { $0.kind == .latin } >= Limits.wordsOfShouting && !cased.contains(where: \.isSmallLetter)

  init(_ text: String, _ vocabulary: Vocabulary) {
    spelling = Spelling(text)
    for piece in spelling.pieces {
      var start = piece.key.lowerBound
      takeNumber(in: piece)
      while start < piece.key.upperBound {
        takeWords(from: start, vocabulary)
        if piece.kind.hasBlanks { break }
        start += 1
        while start < piece.key.upperBound, !spelling.key[start].beginsScalar { start += 1 }
      }
    }
    longest = hits.reduce(0) { max($0, $1.range.count) }
  }

  /// The words of the utterance that stand within a part of it.
  func hits(in range: Range<Int>) -> some Sequence<Hit> {
    hits[firstIndex(from: range.lowerBound)...].prefix { $0.start < range.upperBound }.lazy
      .filter { $0.end <= range.upperBound }
  }

  /// The words that begin at a byte of the key.
  func hits(from start: Int) -> some Sequence<Hit> {
    hits[firstIndex(from: start)...].prefix { $0.start == start }
  }

  /// The words that hold a part of the utterance, and more than it.
  func hits(around range: Range<Int>) -> some Sequence<Hit> {
    hits[firstIndex(from: range.upperBound - longest)...].prefix { $0.start <= range.lowerBound }.lazy
      .filter { $0.end >= range.upperBound && $0.range != range }
  }

  /// How what stands before a byte of the key is parted from it.
  func edge(_ offset: Int) -> Spelling.Edge { spelling.edges[offset] }

  /// Whether a Latin word was typed in capitals.
  func isInCapitals(_ range: Range<Int>) -> Bool {
    cased[spelling.textRange(range)].allSatisfy(\.isCapital)
  }

  private func takeWords(from start: Int, _ vocabulary: Vocabulary) {
    vocabulary.words(in: spelling.key, from: start) { end, meanings in
      // Words of letters with blanks between them end where their letters end.
      if spelling.edges[end] == .none, spelling.piece(at: end).kind.hasBlanks { return }
      for meaning in meanings where !meaning.needsPause || edge(end) == .pause {
        hits.append(
          Hit(
            range: start..<end, role: meaning.role, language: meaning.language,
            isAbbreviation: meaning.isAbbreviation, isName: meaning.isName))
      }
    }
  }

  private func takeNumber(in piece: Spelling.Piece) {
    let digits = spelling.key[piece.key]
    guard digits.count <= Limits.digitsOfPlace, digits.allSatisfy(\.isDigit) else { return }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    hits.append(Hit(range: piece.key, role: .number(number), language: nil))
  }

  private func firstIndex(from start: Int) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
