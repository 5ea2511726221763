/// Finds which of many words begin at a place, in time that does not depend on how many there are.
///
/// Nodes stand level by level, so that the children of one are neighbours and its first child tells where they end.
struct ByteTrie: Sendable {
  private var bytes: [UInt8] = []
  private var firstChild: [Int32] = []
  /// The word that ends here, by its position; negative where none does.
  private var words: [Int32] = []

  static let root: Int32 = 0

  /// Expects different words in the order of their bytes.
  init(sorted words: [[UInt8]]) {
    var level = [(words: 0..<words.count, depth: 0, byte: UInt8(0))]
    var next = 0
    while next < level.count {
      let node = level[next]
      next += 1
      bytes.append(node.byte)
      firstChild.append(Int32(level.count))
      var rest = node.words
      let endsHere = rest.first.map { words[$0].count == node.depth } ?? false
      self.words.append(endsHere ? Int32(rest.lowerBound) : -1)
      if endsHere { rest = rest.dropFirst() }
      while let first = rest.first {
        let byte = words[first][node.depth]
        let end = rest.first { words[$0][node.depth] != byte } ?? rest.upperBound
        level.append((first..<end, node.depth + 1, byte))
        rest = end..<rest.upperBound
      }
    }
    firstChild.append(Int32(level.count))
  }

  /// Goes on by one byte.
  func child(of node: Int32, by byte: UInt8) -> Int32? {
    var low = firstChild[Int(node)]
    var high = firstChild[Int(node) + 1]
    while low < high {
      let middle = (low + high) / 2
      if bytes[Int(middle)] < byte { low = middle + 1 } else { high = middle }
    }
    guard low < firstChild[Int(node) + 1], bytes[Int(low)] == byte else { return nil }
    return low
  }

  /// The word that ends at a node.
  func word(at node: Int32) -> Int? { words[Int(node)] < 0 ? nil : Int(words[Int(node)]) }
}
