// A suggestion is worth its line only if it is nearly certain. The distance is Damerau and Levenshtein's
// in its restricted form: a letter missing, added, replaced, or two neighbours swapped count one each.
// One slip is believed in a short word and two in a longer one, and never as many as would leave
// nothing of the word. Among equals, the letters of the word in another order come first, because fingers
// overtake each other more often than they miss: "asy" is "say" and not "ask". Where that does not decide,
// the first of a list is no better a guess than the last, and nothing is said.

/// The name that somebody probably meant.
package enum NearMiss {
  /// Picks the candidate with the fewest slips; nothing where none is near enough, or several are equally near.
  ///
  /// Capitals are not counted as slips. Words over 64 scalars are not compared, nor names after the 2,000th.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    best(for: word, among: candidates).flatMap { $0.isAlone ? $0.name : nil }
  }

  /// Tells whether a word is a slip of some candidate, be it of several at once.
  package static func isNear(_ word: String, to candidates: some Sequence<String>) -> Bool {
    best(for: word, among: candidates) != nil
  }

  private static func best(
    for word: String, among candidates: some Sequence<String>
  ) -> (name: String, rank: Rank, isAlone: Bool)? {
    let wanted = fold(word)
    guard !wanted.isEmpty, wanted.count <= Limits.nearMissWordLength else { return nil }
    let believable = wanted.count <= 3 ? 1 : 2

    var best: (name: String, rank: Rank, isAlone: Bool)?
    for name in candidates.prefix(Limits.nearMissCandidates) {
      let letters = fold(name)
      let most = min(believable, best?.rank.slips ?? .max, min(letters.count, wanted.count) - 1)
      guard abs(letters.count - wanted.count) <= most, name != best?.name else { continue }
      let slips = slips(from: wanted, to: letters)
      guard slips <= most else { continue }
      let rank = Rank(slips: slips, changesLetters: letters.sorted() != wanted.sorted())
      if let known = best?.rank, known <= rank {
        if known == rank { best?.isAlone = false }
      } else {
        best = (name, rank, isAlone: true)
      }
    }
    return best
  }

  /// How far away a name is; the nearer one is less.
  private struct Rank: Comparable {
    let slips: Int
    /// False where the same letters only stand in another order.
    let changesLetters: Bool

    static func < (one: Rank, other: Rank) -> Bool {
      (one.slips, one.changesLetters ? 1 : 0) < (other.slips, other.changesLetters ? 1 : 0)
    }
  }

  private static func fold(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

  /// Fills the table row by row and keeps the three rows that a swap looks back on.
  private static func slips(from source: [Unicode.Scalar], to target: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for (row, letter) in source.enumerated() {
      var current = [row + 1]
      for (column, other) in target.enumerated() {
        var fewest = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == target[column - 1], source[row - 1] == other {
          fewest = min(fewest, beforeLast[column - 1] + 1)
        }
        current.append(fewest)
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count]
  }
}
