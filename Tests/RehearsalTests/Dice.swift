import Rehearsal

/// Chance that is the same at every run (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func line(of letters: [Unicode.Scalar], upTo count: Int) -> [Unicode.Scalar] {
    (0..<below(count + 1)).map { _ in letters[below(letters.count)] }
  }

  /// A line that is unpleasant at its beginning, its end, or in between.
  mutating func nastyLine() -> String {
    let parts = [
      ">", "> ", "=", "= ", "#", "# ", "!", "! ", "@", "@ask.x", "\\", "\\\\", "{", "}", "{*}", "{name}", "{a:/b/}",
      "...",
      "…", "＞ ", "＃", "---", "", " ", "  ", "\t", "\u{3000}", "text", "全社", "1) Mail", ":", "/", "T-1", "👩‍💻", "e\u{301}",
      "\u{200B}", "\u{85}", "\u{202E}", "\u{7}", "\u{FEFF}",
    ]
    return (0..<below(5)).map { _ in parts[below(parts.count)] }.joined()
  }
}
