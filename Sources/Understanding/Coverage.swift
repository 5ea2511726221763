/// What remains of a part of an utterance when words that carry nothing are taken from both ends.
///
/// Such words overlap (で, です), so nothing is taken greedily: a place is reached if any row of them leads there.
struct Coverage {
  private let range: Range<Int>
  private let heard: Heard
  private var fromStart: [Bool]
  private var toEnd: [Bool]

  init(_ range: Range<Int>, of heard: Heard, by isNeutral: (Hit) -> Bool) {
    self.range = range
    self.heard = heard
    fromStart = Array(repeating: false, count: range.count + 1)
    toEnd = fromStart
    fromStart[0] = true
    toEnd[range.count] = true
    let neutral = heard.hits(in: range).filter(isNeutral)
    for hit in neutral where fromStart[hit.start - range.lowerBound] { fromStart[hit.end - range.lowerBound] = true }
    for hit in neutral.reversed() where toEnd[hit.end - range.lowerBound] { toEnd[hit.start - range.lowerBound] = true }
  }

  /// Whether nothing of the part is left over.
  var isWhole: Bool { fromStart[range.count] }

  /// Whether a stretch of it is all that is left over.
  func leaves(_ stretch: Range<Int>) -> Bool {
    fromStart[stretch.lowerBound - range.lowerBound] && toEnd[stretch.upperBound - range.lowerBound]
  }

  /// What is left over, as little as can be.
  ///
  /// Nothing is cut inside a run of kana, where に may be a particle or the beginning of a name.
  var rest: Range<Int> {
    guard !isWhole else { return range.upperBound..<range.upperBound }
    let first = fromStart.indices.last { fromStart[$0] && mayCut($0) } ?? 0
    let last = toEnd.indices.first { $0 > first && toEnd[$0] && mayCut($0) } ?? range.count
    return range.lowerBound + first..<range.lowerBound + last
  }

  private func mayCut(_ place: Int) -> Bool {
    let offset = range.lowerBound + place
    guard place > 0, place < range.count, heard.edge(offset) == .none else { return true }
    return !heard.spelling.piece(at: offset).kind.isKana
  }
}
