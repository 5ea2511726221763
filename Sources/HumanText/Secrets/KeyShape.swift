/// Finds keys and tokens that are known by their own looks, whatever stands before them.
enum KeyShape {
  static func finds(in signs: [Unicode.Scalar]) -> [SecretFind] {
    var finds: [SecretFind] = []
    var place = 0
    while place < signs.count {
      guard signs[place].belongsToKey else {
        place += 1
        continue
      }
      var end = place
      while end < signs.count, signs[end].belongsToKey { end += 1 }
      if isKey(signs[place..<end]) { finds.append(SecretFind(range: place..<end, kind: .key)) }
      place = end
    }
    return finds
  }

  /// How services begin their keys, and how long one is at least.
  private static let beginnings: [(signs: [Unicode.Scalar], length: Int)] = [
    ("ghp_", 30), ("gho_", 30), ("github_pat_", 30), ("xoxb-", 20), ("xoxp-", 20), ("AKIA", 20), ("ASIA", 20),
    ("sk-", 24), ("sk_live_", 20), ("AIza", 35), ("eyJ", 40),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  private static func isKey(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    if beginnings.contains(where: { word.count >= $0.length && word.starts(with: $0.signs) }) { return true }
    // Base 64 of some length that ends in its padding: storage keys, shared access keys.
    return word.count >= 40 && word.last == "=" && word.contains(where: \.isDigit)
      && word.contains { ("A"..."Z").contains($0) } && word.contains { ("a"..."z").contains($0) }
  }
}

extension Unicode.Scalar {
  fileprivate var belongsToKey: Bool {
    isLatin || isDigit || self == "_" || self == "-" || self == "." || self == "+" || self == "/" || self == "="
  }
}
