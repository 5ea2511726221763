/// Chance that is the same for the same seed.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  mutating func below(_ limit: Int) -> Int { limit <= 1 ? 0 : Int(next() % UInt64(limit)) }
}

/// Makes bytes that look like what strangers send: pieces that mean something, in any order, and some of them broken.
struct Mutation {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  private static let pieces: [[UInt8]] = [
    [10], [13, 10], [13], [0], [9], [255], [255, 253, 1], [255, 251, 0], [255, 254, 3], [255, 250, 24], [255, 240],
    [255, 255], [27], [27, 91], Array("[31m".utf8), [27, 93], [7], [27, 92], [27, 80], [0xC2, 0x9B], [0xC2, 0x9D],
    [0xE2, 0x80, 0xAE], [0xE2, 0x80, 0xA8], [0xEF, 0xBB, 0xBF], [0xF0, 0x9F, 0x98, 0x80], [0xE3, 0x81, 0x82],
    [0xCC, 0x81], [0xE2, 0x80, 0x8D], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFE], [0x80],
    Array("/long".utf8), Array("/end".utf8), Array("/resume 8P41CVT".utf8), Array("help".utf8),
    Array("GET / HTTP/1.1".utf8),
    Array("PROXY TCP4 ".utf8), [0x16, 3, 1], Array(repeating: 0x78, count: 4_096), Array(repeating: 0x61, count: 60),
  ]

  mutating func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0...dice.below(24) {
      var piece = Self.pieces[dice.below(Self.pieces.count)]
      switch dice.below(8) {
      case 0: piece = (0...dice.below(12)).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
      case 1: piece = Array(piece.prefix(dice.below(piece.count + 1)))
      case 2: piece = Array(repeatElement(piece, count: 1 + dice.below(4)).joined())
      default: break
      }
      bytes += piece
      if dice.below(4) == 0 { bytes.append(10) }
    }
    return bytes
  }

  /// Where the same bytes may be cut.
  mutating func cuts(of count: Int) -> [Int] {
    (0..<dice.below(6)).map { _ in dice.below(count + 1) }.sorted()
  }

  mutating func number(below limit: Int) -> Int { dice.below(limit) }
}
