// A suggestion is worth its line only if it is nearly certain. The distance is Damerau and Levenshtein's
// in its restricted form: a letter missing, added, replaced, or two neighbours swapped count one each.
// One slip is believed in a short word and two in a longer one, and never as many as would leave
// nothing of the word.

/// The name that somebody probably meant.
package enum NearMiss {
  /// Picks the candidate with the fewest slips, the first of several; nothing where none is near enough.
  ///
  /// Capitals are not counted as slips. Words over 64 scalars are not compared, nor names after the 2,000th.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = fold(word)
    guard !wanted.isEmpty, wanted.count <= Limits.nearMissWordLength else { return nil }
    let believable = wanted.count <= 3 ? 1 : 2

    var best: (name: String, slips: Int)?
    for name in candidates.prefix(Limits.nearMissCandidates) {
      let letters = fold(name)
      let most = min(believable, (best?.slips ?? .max) - 1, min(letters.count, wanted.count) - 1)
      guard abs(letters.count - wanted.count) <= most else { continue }
      let slips = slips(from: wanted, to: letters)
      if slips <= most { best = (name, slips) }
      if slips == 0 { break }
    }
    return best?.name
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
