import DialogModel

// A word inside a sentence counts only where it stands for itself: it is no part of a longer word, and in kana no
// accident of neighbouring syllables.
extension Scene {
  /// Whether a word stands for itself and not in the middle of another.
  func standsFree(_ hit: Hit) -> Bool {
    let first = spelling.piece(at: hit.start)
    guard first.kind.isKana else { return !continuesNumber(hit) }
    // A word that goes on in the other kana is no less an accident: バーか stands in サーバーから.
    let isKana = hit.end <= first.key.upperBound || spelling.piece(at: hit.end - 1).kind.isKana
    let isShort = isKana && hit.range.count <= Limits.shortKana * 3
    return !isShort || (heard.edge(hit.start) != .none && heard.edge(hit.end) != .none)
  }

  /// Whether a word is only a part of a longer one.
  ///
  /// In one list the longer word is meant. From another list it is meant where the shorter one stands before the rest:
  /// 一部の機能 is no part of the people, but 完全不能用 still is 不能用.
  func isShadowed(_ hit: Hit, in list: Int) -> Bool {
    heard.hits(around: hit.range).contains { other in
      guard isNear(other) else { return false }
      switch other.role {
      case .choice(list, _), .marker(.filler): return true
      case .choice(let others, _): return others != ChoiceLists.yesNo && other.start == hit.start && standsFree(other)
      default: return false
      }
    }
  }

  /// 一人 in 十一人 is another number.
  private func continuesNumber(_ hit: Hit) -> Bool {
    guard hit.start >= 3, hit.range.count >= 3, heard.edge(hit.start) == .none else { return false }
    return Self.digits.contains(Array(spelling.key[hit.start..<hit.start + 3]))
      && Self.digits.contains(Array(spelling.key[hit.start - 3..<hit.start]))
  }

  /// Each has three bytes.
  private static let digits = Set("一二三四五六七八九十百千".unicodeScalars.map { Array(String($0).utf8) })
}
