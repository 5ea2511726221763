/// Numbers that stand for words and parts of words.
enum Hash {
  static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Takes one more scalar.
  @inline(__always)
  static func rolled(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x9FB2_1C65_1E98_DF25
  }

  /// Spreads what was rolled over all bits.
  @inline(__always)
  static func mixed(_ hash: UInt64) -> UInt64 {
    var mixed = hash ^ (hash >> 32)
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 29)
  }

  /// Puts a hash into one of `count` places.
  @inline(__always)
  static func place(_ hash: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }
}

/// A family of features that is weighed as one; it stands in the last two bits of a feature's hash.
enum Block: Int, CaseIterable {
  case words
  case letters
  case dense

  static let count = 3
  /// Places that are kept for the blocks of a row.
  static let room = 4

  @inline(__always)
  func marking(_ hash: UInt64) -> UInt64 { Hash.mixed(hash) & ~3 | UInt64(truncatingIfNeeded: rawValue) }

  @inline(__always)
  static func number(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & 3) }
}
