/// Words with what they mean, found letter by letter.
struct WordTree: Sendable {
  private var letters: [UInt32] = []
  private var targets: [Int] = []
  /// Where the ways on from each node begin; they end where those of the next node begin.
  private var firstWays: [Int] = []
  private var senses: [Int] = []

  /// Later words win over earlier ones that are written alike.
  init(_ words: [(word: String, sense: Int)]) {
    var ways: [[(letter: UInt32, target: Int)]] = [[]]
    var ends = [-1]
    for (word, sense) in words {
      var node = 0
      for scalar in word.unicodeScalars {
        let letter = Letters.folded(scalar).value
        if let way = ways[node].first(where: { $0.letter == letter }) {
          node = way.target
        } else {
          ways[node].append((letter, ways.count))
          node = ways.count
          ways.append([])
          ends.append(-1)
        }
      }
      ends[node] = sense
    }
    senses = ends
    for node in ways.indices {
      firstWays.append(letters.count)
      for way in ways[node].sorted(by: { $0.letter < $1.letter }) {
        letters.append(way.letter)
        targets.append(way.target)
      }
    }
    firstWays.append(letters.count)
  }

  /// The longest word that begins at a place, and what it means.
  func longest(in row: [Unicode.Scalar], from start: Int, isWhole: Bool) -> (end: Int, sense: Int)? {
    var node = 0
    var offset = start
    var found: (end: Int, sense: Int)?
    while offset < row.count, let next = target(of: node, by: row[offset].value) {
      node = next
      offset += 1
      if senses[node] >= 0, !isWhole || offset == row.count || !row[offset].isLatin { found = (offset, senses[node]) }
    }
    return found
  }

  private func target(of node: Int, by letter: UInt32) -> Int? {
    var low = firstWays[node]
    var high = firstWays[node + 1]
    while low < high {
      let middle = (low + high) / 2
      if letters[middle] == letter { return targets[middle] }
      if letters[middle] < letter { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
