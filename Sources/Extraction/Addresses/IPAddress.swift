/// Addresses of machines: four numbers below 256, or eight groups of hexadecimal digits.
enum IPAddress {
  /// The address at the beginning of a piece, without the length of its network behind.
  static func find(in letters: Letters, _ piece: Range<Int>) -> Range<Int>? {
    let slash = piece.first { letters.row[$0] == "/" } ?? piece.upperBound
    let host = piece.lowerBound..<slash
    return four(letters, host) ?? six(letters, host)
  }

  private static func four(_ letters: Letters, _ piece: Range<Int>) -> Range<Int>? {
    var end = piece.upperBound
    if let colon = piece.first(where: { letters.row[$0] == ":" }) {
      guard colon + 1 < end, (colon + 1..<end).allSatisfy({ letters.isDigit($0) }) else { return nil }
      end = colon
    }
    guard 7...15 ~= end - piece.lowerBound else { return nil }
    let groups = letters.row[piece.lowerBound..<end].split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count == 4 else { return nil }
    for group in groups {
      guard 1...3 ~= group.count, group.allSatisfy(\.isDigit) else { return nil }
      guard group.reduce(0, { $0 * 10 + Int($1.value) - 0x30 }) < 256 else { return nil }
    }
    return piece.lowerBound..<end
  }

  private static func six(_ letters: Letters, _ piece: Range<Int>) -> Range<Int>? {
    guard 2...39 ~= piece.count else { return nil }
    let groups = letters.row[piece].split(separator: ":", omittingEmptySubsequences: false)
    guard 3...8 ~= groups.count || groups.count == 9 else { return nil }
    guard groups.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }) else { return nil }
    let gaps = groups.count { $0.isEmpty }
    if piece.count == 2 { return piece }
    // A gap at either end counts twice, and elsewhere once.
    let atStart = groups[0].isEmpty && groups[1].isEmpty
    let atEnd = groups[groups.count - 1].isEmpty && groups[groups.count - 2].isEmpty
    let gapCount = gaps - (atStart ? 1 : 0) - (atEnd ? 1 : 0)
    if gapCount == 0 { return groups.count == 8 ? piece : nil }
    guard gapCount == 1, groups[0].isEmpty == atStart, groups[groups.count - 1].isEmpty == atEnd else { return nil }
    return piece
  }
}
