/// Finds a text in a line by looking at every letter about twice (Knuth, Morris and Pratt).
struct TextSearch {
  private let text: [Unicode.Scalar]
  /// For every beginning of the text, the longest shorter beginning with which it ends.
  private let borders: [Int]

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    var borders: [Int] = []
    var length = 0
    for (index, scalar) in text.enumerated() {
      if index > 0 {
        while length > 0, text[length] != scalar { length = borders[length - 1] }
        if text[length] == scalar { length += 1 }
      }
      borders.append(length)
    }
    self.borders = borders
  }

  /// Lists where the text begins, overlapping ones too; an empty text begins everywhere.
  func occurrences(in line: [Unicode.Scalar]) -> [Int] {
    if text.isEmpty { return Array(0...line.count) }
    var found: [Int] = []
    for (index, count) in beginnings(in: line).enumerated() where count == text.count {
      found.append(index + 1 - text.count)
    }
    return found
  }

  /// Tells for every letter of the line how long a beginning of the text ends with it.
  func beginnings(in line: [Unicode.Scalar]) -> [Int] {
    guard !text.isEmpty else { return line.map { _ in 0 } }
    var length = 0
    return line.map { scalar in
      if length == text.count { length = borders[length - 1] }
      while length > 0, text[length] != scalar { length = borders[length - 1] }
      if text[length] == scalar { length += 1 }
      return length
    }
  }
}
